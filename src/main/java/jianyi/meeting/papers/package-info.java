/**
 * The documents of a meeting as Word files: notice, door list, minutes, resolutions, announcement, and the report on how suggestions
 * were handled. Every number in them is computed from the record when they are asked for; nothing is stored.
 */
package jianyi.meeting.papers;
