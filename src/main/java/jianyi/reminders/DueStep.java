package jianyi.reminders;

import java.time.LocalDate;
import java.util.List;
import jianyi.casework.sheet.Span;
import jianyi.casework.time.DateKind;

/**
 * A task that waits, with its last day and what a reminder says of its case; or what a unit has to do early, with the task it can be
 * done at. Whose case it is, is not among it: many may not know.
 *
 * @param matter what its reminders are kept under
 * @param window which window of the unit this is, or null for the task's own last day
 * @param instance id of the process it belongs to; null for one from before this was kept
 * @param arrived the day it came, or the window began
 * @param span the time it has, from which its light follows
 * @param persons those named one by one, a deputy in person; the groups could merely type it in for them
 * @param claimedBy who has taken it, or null
 * @param number the case number
 * @param body office code of the body that keeps the case
 * @param stoodUntil the last day on which the case's clocks stood, or null
 */
public record DueStep(
        Matter matter,
        DateKind window,
        String task,
        String key,
        String instance,
        LocalDate arrived,
        Span span,
        List<String> groups,
        List<String> persons,
        String claimedBy,
        LocalDate due,
        String number,
        String title,
        String body,
        LocalDate stoodUntil,
        RemindedRoom room,
        RemindedRoom.Cover cover) {

    /** What it is called beside other days of its case: 签收; empty for the task itself. */
    String called() {
        return window == null ? "" : window.act();
    }

    /** The same matter is the same, whatever is said of it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DueStep step && step.matter.equals(matter);
    }

    @Override
    public int hashCode() {
        return matter.hashCode();
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
