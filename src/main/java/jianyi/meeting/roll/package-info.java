/** Who has come: the roll before a meeting opens, the door, and who missed how much. */
package jianyi.meeting.roll;
