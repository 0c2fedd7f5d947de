package jianyi.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One line of a thing that counts: what one unit has of it, or all of it where it is no unit's.
 *
 * @param unit office code, or null
 * @param circle who learns of it
 * @param hit whether it counts as done
 * @param amount days or yuan, or null
 * @param day the day that decides; null where things are only counted
 */
record Facet(String unit, int circle, boolean hit, BigDecimal amount, LocalDate day) {

    /** A line as {@link #all} reads it; office codes have no strokes, nor have numbers. */
    static final String SQL =
            "concat_ws('/', circle, case when hit then 1 else 0 end, coalesce(unit, ''), coalesce(cast(amount as text), ''))";

    /** The same with its day. */
    static final String DAILY = SQL + " || '/' || day";

    /** Lines that were put side by side, with a space between them. */
    static List<Facet> all(String texts) {
        return Arrays.stream(texts.split(" ")).map(Facet::of).toList();
    }

    private static Facet of(String text) {
        var parts = text.split("/", -1);
        return new Facet(
                parts[2].isEmpty() ? null : parts[2],
                Integer.parseInt(parts[0]),
                parts[1].equals("1"),
                parts[3].isEmpty() ? null : new BigDecimal(parts[3]),
                parts.length == 4 ? null : LocalDate.parse(parts[4]));
    }
}
