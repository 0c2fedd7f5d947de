/** Papers for a meeting 会议材料: sent ahead of it, with who has opened them. */
package jianyi.meeting.material;
