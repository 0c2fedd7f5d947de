package jianyi.followup.extension;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An office's request for more time, and what came of it.
 *
 * @param instance id of its running process
 * @param deadline id of the date that is to move
 * @param before the last day when it was asked
 * @param newDue the day asked for
 * @param granted null while nobody has decided
 * @param grantedDue the last day it was moved to
 * @param droppedOn when it was no longer needed: it was delivered, or passed to another office
 */
public record Extension(
        long id,
        String number,
        String instance,
        String unit,
        long deadline,
        String reason,
        LocalDate before,
        LocalDate newDue,
        String askedBy,
        OffsetDateTime askedAt,
        Boolean granted,
        LocalDate grantedDue,
        String remark,
        String decidedBy,
        OffsetDateTime decidedAt,
        LocalDate droppedOn) {

    /** Whether it waits for a decision. */
    public boolean open() {
        return granted == null && droppedOn == null;
    }
}
