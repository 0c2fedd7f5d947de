/** What comes of a meeting: its close, its resolutions 决议、决定 with announcement 公告 and filing, and who carries them out. */
package jianyi.meeting.outcome;
