/** Letting the clocks of a case stand still 中止计算 and go on again. */
package jianyi.followup.pause;
