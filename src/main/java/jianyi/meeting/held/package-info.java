/** What other rooms may know of meetings: which were held, so that a decision can name the one it was made at. */
package jianyi.meeting.held;
