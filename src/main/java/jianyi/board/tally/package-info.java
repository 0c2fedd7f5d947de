/** Open cases added up by who holds them, with how long they wait and how late they are. */
package jianyi.board.tally;
