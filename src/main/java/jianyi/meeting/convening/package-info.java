/** Calling a meeting: its day, its notice, who is asked and what they answer. */
package jianyi.meeting.convening;
