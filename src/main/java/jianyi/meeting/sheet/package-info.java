/** The sheet of a meeting, put together for one reader. */
package jianyi.meeting.sheet;
