package jianyi.calendar;

import java.time.LocalDate;

/** A fact that moved a deadline after it had begun. */
public sealed interface Shift {

    /** The course after this fact. */
    Course move(WorkCalendar calendar, Course before);

    /**
     * A new last day was granted 延期.
     *
     * @param to the day granted; on a rest day, the next working day counts
     */
    record Extended(LocalDate to) implements Shift {
        @Override
        public Course move(WorkCalendar calendar, Course before) {
            return before.extended(calendar, this);
        }
    }

    /** The count begins anew: another unit was charged, and whoever assigned has reset the date. */
    record Restarted(LocalDate from, String event, Term term) implements Shift {
        @Override
        public Course move(WorkCalendar calendar, Course before) {
            return before.restarted(calendar, this);
        }
    }

    /**
     * The clocks stood still 中止. What was left in working days on {@code from} is left on {@code until} again.
     *
     * @param until the day they went on, or null while they stand
     */
    record Paused(LocalDate from, LocalDate until) implements Shift {
        @Override
        public Course move(WorkCalendar calendar, Course before) {
            return before.paused(calendar, this);
        }
    }
}
