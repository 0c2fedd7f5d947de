/** Pressing an office 督办: the body's 督办单 with an answer by a day (代表法 第五十二条). */
package jianyi.followup.supervision;
