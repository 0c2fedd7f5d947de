/** Mails that have not gone out, for whoever keeps the product running: no title, no text. */
package jianyi.notice.stuck;
