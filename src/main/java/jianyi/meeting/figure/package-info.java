/** What is counted of meetings, for the statistics of a year. */
package jianyi.meeting.figure;
