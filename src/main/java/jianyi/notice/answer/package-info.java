/** What may be answered from a mail without a sign-in: that it was read, and that somebody comes. Nothing else ever. */
package jianyi.notice.answer;
