/**
 * Meetings 会议 of a congress, of its presidium and of a street's liaison group: convening, notice and leave, the roll, the agenda with its
 * votes and elections, and what is made of their resolutions (地方组织法 第十四条至第三十二条). May touch {@code suggestion}, never the
 * reverse.
 */
package jianyi.meeting;
