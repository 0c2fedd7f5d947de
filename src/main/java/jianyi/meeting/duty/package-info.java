/** What meetings say in a deputy's file: sittings attended or missed, bills signed. */
package jianyi.meeting.duty;
