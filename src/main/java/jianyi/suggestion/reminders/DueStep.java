package jianyi.suggestion.reminders;

import java.time.LocalDate;
import java.util.List;

/**
 * A task that waits, with its last day and what a reminder says of its case. Whose suggestion it is, is not among it: many may not know.
 *
 * @param arrived the day it came
 * @param persons those named one by one, a deputy in person; the groups could merely type it in for them
 * @param claimedBy who has taken it, or null
 * @param number the case number
 * @param shownNumber the number people use
 * @param stoodUntil the last day on which the case's clocks stood, or null
 */
record DueStep(
        long id,
        String task,
        String key,
        LocalDate arrived,
        List<String> groups,
        List<String> persons,
        String claimedBy,
        LocalDate due,
        String number,
        String shownNumber,
        String title,
        String body,
        int round,
        boolean keyItem,
        String supervisor,
        LocalDate stoodUntil) {

    /** A task is the same, whatever is said of it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DueStep step && step.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    /** Whether somebody in person has to do it, not an office. */
    boolean personal() {
        return !persons.isEmpty();
    }

    /** The first day on which nothing of its ladder has been missed: what came earlier was told otherwise, or stood still. */
    LocalDate since() {
        return stoodUntil != null && stoodUntil.isAfter(arrived) ? stoodUntil : arrived;
    }
}
