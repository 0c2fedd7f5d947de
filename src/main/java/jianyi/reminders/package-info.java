/** Who is reminded of which last day and when, for the cases of every room: ladders as data, one mail a person and working day 待办提醒. */
package jianyi.reminders;
