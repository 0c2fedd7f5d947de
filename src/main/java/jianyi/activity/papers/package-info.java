/** 点名册 and 活动记录 as Word files. */
package jianyi.activity.papers;
