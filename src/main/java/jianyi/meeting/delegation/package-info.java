/** A session's delegations 代表团: their heads, their recorders, and what they say on the agenda's items. */
package jianyi.meeting.delegation;
