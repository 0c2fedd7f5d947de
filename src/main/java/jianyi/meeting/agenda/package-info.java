/** The agenda 议程 of a meeting: its items, what was said on them, and their votes and elections. */
package jianyi.meeting.agenda;
