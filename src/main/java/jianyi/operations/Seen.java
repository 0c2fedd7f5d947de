package jianyi.operations;

import java.time.OffsetDateTime;

/**
 * What the last look around found.
 *
 * @param at when it was taken; null before the first
 * @param oldestMail when the oldest waiting mail was written, or null
 * @param nodesLost nodes that fell silent within a day
 * @param lastBackup when the last dump was done, or null
 */
record Seen(
        OffsetDateTime at,
        long mailsWaiting,
        long mailsFailing,
        long mailsRefused,
        OffsetDateTime oldestMail,
        long jobsWaiting,
        long jobsFailed,
        long timersLate,
        long tasksStranded,
        long nodes,
        long nodesLost,
        OffsetDateTime lastBackup) {

    static final Seen NOTHING = new Seen(null, 0, 0, 0, null, 0, 0, 0, 0, 0, 0, null);
}
