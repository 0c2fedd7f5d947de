/** Counting votes and ballots 表决和选举 (地方组织法 第二十五条至第三十条). */
package jianyi.meeting.vote;
