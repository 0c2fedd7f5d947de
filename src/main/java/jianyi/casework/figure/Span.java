package jianyi.casework.figure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The year of a congress that is counted, or a quarter of it.
 *
 * @param body office code of the congress
 * @param from first day
 * @param to last day that counts: of a year that runs, today
 * @param today what happened later is not looked at
 */
public record Span(String body, LocalDate from, LocalDate to, LocalDate today) {

    /** A year as it stood on this day. */
    public static Span year(String body, int year, LocalDate today) {
        var last = LocalDate.of(year, 12, 31);
        return new Span(body, LocalDate.of(year, 1, 1), last.isAfter(today) ? today : last, today);
    }

    /** A quarter of a year as it stood on this day. @param quarter from 1 to 4, begun by then */
    public static Span quarter(String body, int year, int quarter, LocalDate today) {
        var first = LocalDate.of(year, 3 * quarter - 2, 1);
        var last = first.plusMonths(3).minusDays(1);
        return new Span(body, first, last.isAfter(today) ? today : last, today);
    }

    /** Whether the year is over. */
    public boolean over() {
        return to.isBefore(today);
    }

    /** The parameters every room's lines may name: {@code :body :from :to :today :zone}. */
    public Map<String, Object> params(ZoneId zone) {
        return Map.of("body", body, "from", from, "to", to, "today", today, "zone", zone.getId());
    }
}
