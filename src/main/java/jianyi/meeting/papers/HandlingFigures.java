package jianyi.meeting.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jianyi.suggestion.State;
import jianyi.suggestion.published.PublishedCase;

/** What a report on the handling of suggestions counts. Every share names its numerator and its denominator. */
record HandlingFigures(List<PublishedCase> cases, LocalDate today) {

    /** Below it nothing is told in hundredths. */
    private static final int LEAST = 10;

    private static final Set<State> WAITING = Set.of(State.COSIGNING, State.REVIEWING, State.AMENDING);
    private static final Set<State> JOINED = Set.of(State.MERGED, State.JOINED);
    private static final Set<State> UPWARD = Set.of(State.ADOPTING, State.FORWARDED, State.TOLD);
    private static final Set<State> OTHERWISE = Set.of(State.SPLIT, State.LETTER, State.WITHDRAWN);

    int all() {
        return cases.size();
    }

    int inSession() {
        return count(one -> one.session() != null);
    }

    int waiting() {
        return count(one -> WAITING.contains(one.state()));
    }

    int joined() {
        return count(one -> JOINED.contains(one.state()));
    }

    int upward() {
        return count(one -> UPWARD.contains(one.state()));
    }

    int of(State state) {
        return count(one -> one.state() == state);
    }

    /** Accepted and handled for themselves: all that are in none of the other groups. */
    int accepted() {
        return count(this::own);
    }

    private boolean own(PublishedCase one) {
        return !WAITING.contains(one.state())
                && !JOINED.contains(one.state())
                && !UPWARD.contains(one.state())
                && !OTHERWISE.contains(one.state());
    }

    int assigned() {
        return count(one -> own(one) && one.assignedOn() != null);
    }

    int replied() {
        return count(one -> own(one) && one.replied());
    }

    /** Those whose last day has passed and those that were answered before. */
    int due() {
        return count(one -> own(one) && (one.replied() || over(one)));
    }

    private boolean over(PublishedCase one) {
        return one.assignedOn() != null
                && one.replyDue() != null
                && one.replyDue().isBefore(today);
    }

    int inTime() {
        return count(one -> own(one) && one.inTime());
    }

    int again() {
        return count(one -> own(one) && one.round() > 1);
    }

    /** How many replies there are of each class, in the order of their codes. */
    Map<String, Integer> classes() {
        var counts = new TreeMap<String, Integer>();
        cases.stream()
                .filter(this::own)
                .flatMap(one -> one.classes().stream())
                .forEach(label -> counts.merge(label, 1, Integer::sum));
        return new LinkedHashMap<>(counts);
    }

    int replies() {
        return classes().values().stream().mapToInt(Integer::intValue).sum();
    }

    int closed() {
        return of(State.CLOSED);
    }

    int rated(String verdict) {
        return count(one -> verdict.equals(one.verdict()));
    }

    /** Ratings that came back; who did not answer is never taken for satisfied. */
    int returned() {
        return count(one -> one.verdict() != null);
    }

    /** 18 件，占 19 件的 94.7%; of fewer than ten, where a share says more than there is, 6 件（共 7 件）. */
    static String share(int part, int whole) {
        var counted = part + " 件";
        if (whole == 0) {
            return counted;
        }
        return counted + (whole < LEAST ? "（共 " + whole + " 件）" : "，占 " + whole + " 件的 " + percent(part, whole));
    }

    private static String percent(int part, int whole) {
        int tenths = Math.round(part * 1000f / whole);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }

    private int count(Predicate<PublishedCase> which) {
        return (int) cases.stream().filter(which).count();
    }
}
