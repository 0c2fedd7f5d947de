package jianyi.board.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jianyi.board.tally.Count.Level;

/** Adds up how long cases have been somewhere and how their last days stand. */
final class Waits {

    private final IntStream.Builder days = IntStream.builder();
    private final IntStream.Builder lates = IntStream.builder();
    private int cases;
    private int soon;
    private int again;

    /** What one body has of it, and does not change. */
    record Total(int cases, int soon, int again, int[] days, int[] lates) {

        /** What several come to. */
        static Total of(List<Total> some) {
            return some.size() == 1
                    ? some.get(0)
                    : new Total(
                            some.stream().mapToInt(Total::cases).sum(),
                            some.stream().mapToInt(Total::soon).sum(),
                            some.stream().mapToInt(Total::again).sum(),
                            sorted(some.stream().flatMapToInt(one -> Arrays.stream(one.days))),
                            sorted(some.stream().flatMapToInt(one -> Arrays.stream(one.lates))));
        }

        private static int[] sorted(IntStream some) {
            return some.sorted().toArray();
        }

        /** The same as the board shows it. */
        Count count(Level level, String body, Whose whose, String holder) {
            return new Count(
                    level,
                    body,
                    whose,
                    holder,
                    cases,
                    middle(days),
                    last(days),
                    soon,
                    lates.length,
                    middle(lates),
                    last(lates),
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

    /** A case. @param since null where it is with nobody. @param due its last day, or null */
    void add(BoardDay day, boolean second, LocalDate since, LocalDate due) {
        cases++;
        again += second ? 1 : 0;
        if (since != null) {
            days.add((int) ChronoUnit.DAYS.between(since, day.today()));
        }
        if (due != null && due.isBefore(day.today())) {
            lates.add((int) ChronoUnit.DAYS.between(due, day.today()));
        } else if (due != null && !due.isAfter(day.near())) {
            soon++;
        }
    }

    /** All that was added; nothing may be added afterwards. */
    Total total() {
        return new Total(cases, soon, again, Total.sorted(days.build()), Total.sorted(lates.build()));
    }
}
