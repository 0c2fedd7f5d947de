package jianyi.notice.stuck;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A mail that waits, or that was refused for good and left a call that nobody has made yet.
 *
 * @param template which kind of news it is
 * @param caseNumber number of the case; of no case when it is empty
 * @param attempts how often it was tried
 * @param reason what the mail server, or the way to it, said last, without the mail's subject; null before the first try
 * @param nextAttempt when it is tried again by itself; without meaning when it was refused
 */
public record StuckMail(
        UUID id,
        String template,
        String caseNumber,
        String name,
        String address,
        boolean refused,
        int attempts,
        String reason,
        OffsetDateTime written,
        OffsetDateTime nextAttempt) {

    /** Whether it was tried in vain. */
    public boolean failed() {
        return refused || attempts > 0;
    }
}
