/** 履职登记: what a deputy did without anybody calling him, in his own words or a clerk's hand, confirmed with one press. */
package jianyi.duty.entry;
