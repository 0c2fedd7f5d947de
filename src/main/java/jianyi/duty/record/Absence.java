package jianyi.duty.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in which somebody was away for long, or on leave that was granted.
 *
 * @param toDay last day, null while it lasts
 * @param basis who granted it or how it is known; never an illness
 */
public record Absence(
        long id, String body, String person, Kind kind, LocalDate fromDay, LocalDate toDay, String basis) {

    /** Why somebody is not there. */
    public enum Kind {
        /** 长期在外 (重庆市实施代表法办法 第五十二条). */
        AWAY("长期在外"),
        /** 经批准的长假. */
        LEAVE("经批准请假");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** How many of these days it takes, first and last included. */
    long days(LocalDate from, LocalDate to) {
        var first = fromDay.isAfter(from) ? fromDay : from;
        var last = toDay == null || toDay.isAfter(to) ? to : toDay;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
