package jianyi.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import jianyi.board.Count.Level;

/** Adds up how long cases have been somewhere and how their last days stand. */
final class Waits {

    private final LocalDate today;
    private final LocalDate near;
    private final IntStream.Builder days = IntStream.builder();
    private final IntStream.Builder lates = IntStream.builder();
    private int cases;
    private int soon;
    private int late;
    private int again;

    Waits(LocalDate today, LocalDate near) {
        this.today = today;
        this.near = near;
    }

    /** A case. @param since null where it is with nobody. @param due its last day, or null */
    void add(boolean second, LocalDate since, LocalDate due) {
        cases++;
        again += second ? 1 : 0;
        if (since != null) {
            days.add((int) ChronoUnit.DAYS.between(since, today));
        }
        if (due != null && due.isBefore(today)) {
            late++;
            lates.add((int) ChronoUnit.DAYS.between(due, today));
        } else if (due != null && !due.isAfter(near)) {
            soon++;
        }
    }

    /** What it comes to. */
    Count count(Level level, String body, Whose whose, String holder) {
        var waited = days.build().sorted().toArray();
        var past = lates.build().sorted().toArray();
        return new Count(
                level,
                body,
                whose,
                holder,
                cases,
                middle(waited),
                last(waited),
                soon,
                late,
                middle(past),
                last(past),
                again);
    }

    /** One that is there: of an even number the smaller. */
    private static Integer middle(int[] sorted) {
        return sorted.length == 0 ? null : Integer.valueOf(sorted[(sorted.length - 1) / 2]);
    }

    private static Integer last(int[] sorted) {
        return sorted.length == 0 ? null : Integer.valueOf(sorted[sorted.length - 1]);
    }
}
