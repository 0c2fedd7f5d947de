package jianyi.casework.step;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One person's task in a case, from its arrival to what became of it.
 *
 * @param task the task's id
 * @param key its id in the model
 * @param handling id of the unit's handling it belongs to, or null
 * @param signer the co-signer whose task it is, or null
 * @param sentBy user id of who caused it
 * @param openedAt when anybody entitled first read it
 * @param other whether somebody other than {@code sentBy} has read it
 * @param goneAt when it vanished without having been done
 * @param kept what was written and taken back
 * @param deadline id of the reply's or opinion's deadline that governs it, or null
 * @param fromDay when its own window began, with the event and the rule; null for one that is governed
 * @param due its last day, null for a task from before this was kept
 * @param named the day somebody has named for it, with what for as its event; null when a term governs it
 * @param instance id of the process it belongs to
 */
public record TaskStep(
        long id,
        String task,
        String key,
        String number,
        Long handling,
        String signer,
        OffsetDateTime arrivedAt,
        String sentBy,
        OffsetDateTime openedAt,
        String openedBy,
        boolean other,
        OffsetDateTime doneAt,
        String doneBy,
        OffsetDateTime goneAt,
        OffsetDateTime recalledAt,
        String recalledBy,
        String reason,
        String kept,
        Long deadline,
        LocalDate fromDay,
        String event,
        String term,
        LocalDate due,
        LocalDate named,
        String instance) {

    /** Whether it was done and not taken back. */
    public boolean standing() {
        return doneAt != null && recalledAt == null;
    }

    /** Whether it waits for somebody. */
    public boolean waiting() {
        return doneAt == null && goneAt == null;
    }
}
