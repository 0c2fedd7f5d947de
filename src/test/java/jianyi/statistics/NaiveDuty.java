package jianyi.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jianyi.statistics.Duties.Activity;
import jianyi.statistics.Duties.Attendee;
import jianyi.statistics.Duties.Group;
import jianyi.statistics.Duties.Quota;
import jianyi.statistics.Duties.Sitting;

/** The figures of activities and duty once more, as their rules say. */
final class NaiveDuty {

    /** Takes one thing that counts. */
    interface Line {
        void put(String key, String item, boolean hit);
    }

    private final Duties it;
    private final List<History.Deputy> deputies;
    private final LocalDate from;
    private final LocalDate to;

    NaiveDuty(History it, LocalDate from, LocalDate to) {
        this.it = it.duties;
        this.deputies = it.deputies.stream().filter(History.Deputy::inOffice).toList();
        this.from = from;
        this.to = to;
    }

    void lines(Line line) {
        held().forEach(one -> {
            line.put("activities", one.number(), true);
            line.put("activities" + one.kind(), one.number(), true);
            called(one).forEach(who -> {
                line.put("came", "" + who.id(), who.came());
                line.put("excused", "" + who.id(), !who.came() && excused(who));
            });
        });
        it.groups.forEach(group -> {
            var asked = it.quotas.stream()
                    .filter(quota -> quota.year() == from.getYear() && quota.ended() == null && quota.asks(group))
                    .toList();
            if (!asked.isEmpty()) {
                line.put("groups", "" + group.id(), asked.stream().allMatch(quota -> reached(quota, group)));
            }
        });
        deputies.forEach(one -> line.put("reporting", one.person(), reported(one.person())));
    }

    /** Yuan are added up, not counted. */
    void money(Map<String, String> counted) {
        var spent = held().map(Activity::money)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(BigDecimal.ZERO);
        var budget = it.budgets.stream()
                .filter(one -> one.year() == from.getYear())
                .map(Duties.Budget::amount)
                .reduce(BigDecimal::add)
                .orElse(BigDecimal.ZERO);
        boolean told = held().anyMatch(one -> one.money() != null)
                || it.budgets.stream().anyMatch(one -> one.year() == from.getYear());
        if (told) {
            counted.put("money", shown(spent) + "/" + shown(budget));
        }
    }

    private static String shown(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private Stream<Activity> held() {
        return it.activities.stream().filter(one -> one.over() && within(one.day(), from));
    }

    private boolean within(LocalDate day, LocalDate since) {
        return !day.isBefore(since) && !day.isAfter(to);
    }

    private Stream<Attendee> called(Activity to) {
        return it.attendees.stream().filter(one -> one.number().equals(to.number()));
    }

    private static boolean excused(Attendee one) {
        return "LEAVE".equals(one.answer()) || "AWAY".equals(one.answer());
    }

    /** Whose mandate has ended is in no group. */
    private boolean member(Group group, String person) {
        return it.members.contains(new Duties.Member(group.id(), person))
                && deputies.stream().anyMatch(one -> one.person().equals(person));
    }

    /** What a group did; an activity of no group is that of each whose member came. */
    private boolean reached(Quota quota, Group group) {
        long done = it.activities.stream()
                .filter(one -> !one.stage().equals("CANCELLED") && within(one.day(), from))
                .filter(one -> quota.kind().equals("activity:" + one.kind().toLowerCase()))
                .filter(one -> called(one)
                        .anyMatch(who -> who.came()
                                && (one.group() == null ? member(group, who.person()) : one.group() == group.id())))
                .count();
        long added = it.objections.stream()
                .filter(one -> one.outcome().equals("ADDED") && quota.kind().equals("activity:report"))
                .filter(one -> within(one.day(), from))
                .filter(one -> member(group, one.person()))
                .count();
        return done + added >= quota.number();
    }

    private boolean reported(String person) {
        var since = termBegins();
        return it.activities.stream()
                        .filter(one -> one.kind().equals("REPORT")
                                && !one.stage().equals("CANCELLED")
                                && within(one.day(), since))
                        .anyMatch(one -> called(one)
                                .anyMatch(who -> who.came() && who.person().equals(person)))
                || it.objections.stream()
                        .anyMatch(one -> one.outcome().equals("ADDED")
                                && one.person().equals(person)
                                && within(one.day(), since));
    }

    private LocalDate termBegins() {
        var opened =
                it.sittings.stream().filter(one -> !one.opens().isAfter(to)).toList();
        int term = opened.stream().mapToInt(Sitting::term).max().orElse(0);
        return opened.stream()
                .filter(one -> one.term() == term)
                .map(Sitting::opens)
                .min(LocalDate::compareTo)
                .orElse(from);
    }
}
