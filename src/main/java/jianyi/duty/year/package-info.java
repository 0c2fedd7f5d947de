/** 年度履职情况: one line a deputy, checked by each for ten working days, then published (代表法 第五十八条). */
package jianyi.duty.year;
