package jianyi.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jianyi.statistics.Duties.Activity;
import jianyi.statistics.Duties.Attendee;
import jianyi.statistics.Duties.Budget;
import jianyi.statistics.Duties.Group;
import jianyi.statistics.Duties.Member;
import jianyi.statistics.Duties.Objection;
import jianyi.statistics.Duties.Quota;
import jianyi.statistics.Duties.Sitting;

/** Makes up what a town's deputies might have done over two years; nothing of it lies after today, nor after the machine's day. */
final class DutyMaker {

    private static final List<String> KINDS =
            List.of("GROUP", "REPORT", "REPORT", "TRAINING", "DEED", "RECEPTION", "VISIT", "COURT", "TALLY", "FORUM");

    private static long ids = 70_000_000;

    private final History it;
    private final Random random;
    private final LocalDate today;

    DutyMaker(History it, Random random, LocalDate today) {
        this.it = it;
        this.random = random;
        this.today = today.isAfter(LocalDate.now()) ? LocalDate.now() : today;
    }

    void make() {
        sittings();
        groups();
        for (int i = random.nextInt(7); i > 0; i--) {
            activity(it.town + "-2026-E" + i);
        }
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            if (!once(3)) {
                it.duties.budgets.add(new Budget(year, amount()));
            }
            for (String asked : List.of("GROUP", "GROUP", "CENTRAL")) {
                quota(year, asked);
            }
        }
        if (once(3)) {
            it.duties.objections.add(new Objection(++ids, person(), once(2) ? "ADDED" : "REJECTED", day()));
        }
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private LocalDate day() {
        return today.minusDays(random.nextInt(760));
    }

    private String person() {
        return it.deputies.get(random.nextInt(it.deputies.size())).person();
    }

    private BigDecimal amount() {
        return new BigDecimal(random.nextInt(200_000)).movePointLeft(2);
    }

    private void sittings() {
        for (int term = 18; term <= 19; term++) {
            for (int ordinal = random.nextInt(3); ordinal > 0; ordinal--) {
                var opens = term == 18 ? day().minusYears(1) : day();
                var id = it.town + "-" + term + "-" + ordinal;
                it.duties.sittings.add(new Sitting(id, term, ordinal, opens));
            }
        }
    }

    private void groups() {
        for (int i = random.nextInt(4); i > 0; i--) {
            var group = new Group(++ids, "小组" + i, i == 1 && once(2));
            it.duties.groups.add(group);
            it.deputies.stream()
                    .filter(one -> once(2))
                    .forEach(one -> it.duties.members.add(new Member(group.id(), one.person())));
        }
    }

    private void activity(String number) {
        var groups = it.duties.groups;
        var group = groups.isEmpty() || once(3)
                ? null
                : groups.get(random.nextInt(groups.size())).id();
        var day = day();
        boolean over = !once(4);
        it.duties.activities.add(new Activity(
                number,
                KINDS.get(random.nextInt(KINDS.size())),
                group,
                day,
                over ? "CLOSED" : once(2) ? "CALLED" : "CANCELLED",
                over && once(2) ? amount() : null,
                over ? day : null));
        it.deputies.stream().filter(one -> !once(3)).forEach(one -> {
            boolean came = !once(3);
            var answer = once(2) ? null : once(2) ? "COMES" : once(2) ? "LEAVE" : "AWAY";
            it.duties.attendees.add(new Attendee(++ids, number, one.person(), came, answer));
        });
    }

    private void quota(int year, String asked) {
        if (!once(3)) {
            var kind = once(2) ? "activity:group" : "activity:report";
            it.duties.quotas.add(new Quota(++ids, year, asked, kind, 1, once(5) ? today : null));
        }
    }
}
