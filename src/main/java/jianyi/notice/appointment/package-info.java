/** What a mail brings for its reader's calendar. */
package jianyi.notice.appointment;
