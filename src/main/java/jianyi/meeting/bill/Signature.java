package jianyi.meeting.bill;

import java.time.OffsetDateTime;

/**
 * Whether a deputy signs a bill along.
 *
 * @param signed null while there is no answer
 * @param enteredBy user id of the clerk who typed it in, null when the deputy did it
 */
record Signature(
        long bill, String person, Boolean signed, OffsetDateTime answeredAt, String enteredBy, String enteredFrom) {}
