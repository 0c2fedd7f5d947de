/**
 * Bills 议案 and inquiries 质询案 of a session: handed in by deputies, decided on by the presidium (地方组织法 第二十二条、第二十四条). A bill
 * that is not put on the agenda becomes a suggestion with all its signers.
 */
package jianyi.meeting.bill;
