/** One press for everything that is late 催办, and what deputies are reminded of. */
package jianyi.board.nudge;
