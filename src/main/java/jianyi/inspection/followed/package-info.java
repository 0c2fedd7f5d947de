/** What accompanies a matter of supervision until it is done: more time for an opinion, pressure, clocks that stand still. */
package jianyi.inspection.followed;
