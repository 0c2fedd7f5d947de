package jianyi.embedded;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A mail the demo's mail server has received.
 *
 * @param id its place in the store, safe in a web address
 * @param to the one mailbox it was delivered to
 * @param from the sender's line as written
 * @param at when it arrived, in the product's time zone
 * @param html the HTML body, or null
 * @param text the plain body, or null
 */
record ReceivedMail(String id, String to, String from, String subject, ZonedDateTime at, String html, String text) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /** The time of arrival as people read it: 2026年11月23日 16:05. */
    public String time() {
        return at.format(SHOWN);
    }

    /** The HTML body for a sandboxed frame; its links open in a window of their own. */
    public String framed() {
        return "<base target=\"_blank\">" + html;
    }
}
