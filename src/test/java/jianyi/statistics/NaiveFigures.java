package jianyi.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jianyi.calendar.WorkCalendar;

/** The figures once more, by going through the facts one by one as the rules say, without a database. */
final class NaiveFigures {

    private static final List<String> OWN = List.of("DISPATCHING", "HANDLING", "RATING", "ESCALATED", "CLOSED");

    private final History it;
    private final WorkCalendar calendar;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final Map<String, Map<String, List<Boolean>>> things = new TreeMap<>();

    NaiveFigures(History it, WorkCalendar calendar, int year, LocalDate today) {
        this.it = it;
        this.calendar = calendar;
        this.from = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        this.to = last.isAfter(today) ? today : last;
        this.today = today;
    }

    /** 「replied 6/7」 for everything, 「replied yecunagri 3/4」 for a unit's part of it. */
    Map<String, String> counted() {
        it.suggestions.stream().filter(this::own).forEach(this::suggestion);
        it.suggestions.forEach(this::holding);
        it.suggestions.stream().filter(one -> within(one.submitted())).forEach(this::received);
        it.promises.forEach(this::promise);
        it.promises.stream()
                .filter(one -> one.ended() == null || one.ended().isAfter(to))
                .forEach(this::pending);
        it.deputies.stream().filter(History.Deputy::inOffice).forEach(this::author);
        it.meetings.stream().filter(one -> one.term() != null).forEach(this::session);
        it.meetings.stream().filter(one -> within(one.opened())).forEach(one -> {
            put("meetings", one.number(), true);
            put("meetings" + one.kind(), one.number(), true);
        });
        quarters();
        supervision();
        var duty = new NaiveDuty(it, from, to);
        duty.lines(this::put);
        var counted = new TreeMap<String, String>();
        things.forEach((key, items) -> {
            boolean any = List.of("refused", "secondRound").contains(key.split(" ")[0]);
            long hits = items.values().stream()
                    .filter(some -> any ? some.contains(true) : !some.contains(false))
                    .count();
            counted.put(key, hits + "/" + items.size());
        });
        duty.money(counted);
        return counted;
    }

    private void line(String key, String item, String unit, boolean hit) {
        put(key, item, hit);
        if (unit != null) {
            put(key + " " + unit, item, hit);
        }
    }

    private void put(String key, String item, boolean hit) {
        things.computeIfAbsent(key, none -> new TreeMap<>())
                .computeIfAbsent(item, none -> new ArrayList<>())
                .add(hit);
    }

    private boolean within(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    private boolean own(History.Suggestion one) {
        return OWN.contains(one.state())
                && one.assigned() != null
                && !one.assigned().isAfter(to);
    }

    private List<History.Work> works(History.Suggestion of, int round) {
        return it.works.stream()
                .filter(work -> work.number().equals(of.number()) && work.round() == round)
                .filter(work -> !work.part().equals("CO") && !work.state().equals("MOVED"))
                .toList();
    }

    private History.Reply reply(History.Work work) {
        return it.replies.stream()
                .filter(one -> one.work() == work.id() && one.delivered() != null)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private LocalDate came(History.Work work) {
        return work.state().equals("DELIVERED") ? reply(work).came() : null;
    }

    private boolean stands(String number, LocalDate due) {
        return it.pauses.stream()
                .anyMatch(one -> one.number().equals(number)
                        && one.until() == null
                        && !one.from().isAfter(due));
    }

    private void suggestion(History.Suggestion one) {
        var first = works(one, 1);
        if (first.isEmpty()) {
            unanswered(one);
        }
        for (var work : first) {
            if (within(one.assigned())) {
                line("replied", one.number(), work.unit(), came(work) != null);
                line("secondRound", one.number(), work.unit(), one.round() > 1);
            }
            due(one, work.unit(), work.due(), work);
            if (within(came(work))) {
                answered(one, work);
            }
        }
        if (within(one.assigned()) && !first.isEmpty()) {
            it.works.stream()
                    .filter(work -> work.number().equals(one.number()) && work.round() == 1)
                    .forEach(work -> line(
                            "refused",
                            one.number(),
                            work.unit(),
                            it.refusals.stream()
                                    .anyMatch(r -> r.work() == work.id() && Boolean.TRUE.equals(r.consented()))));
        }
        late(one);
        closed(one);
        it.windows.stream().filter(w -> w.number().equals(one.number())).forEach(w -> window(one, w));
    }

    /** The government has yet to name a unit. */
    private void unanswered(History.Suggestion one) {
        if (within(one.assigned())) {
            List.of("replied", "secondRound", "refused")
                    .forEach(key -> line(key, one.number(), it.government(), false));
        }
        due(one, it.government(), one.due(), null);
    }

    private void due(History.Suggestion one, String unit, LocalDate due, History.Work work) {
        var came = work == null ? null : came(work);
        boolean over = calendar.workingDaysBetween(due, today) > 0;
        if (within(due) && over && (came != null || !stands(one.number(), due))) {
            boolean met = came != null && calendar.workingDaysBetween(due, came) <= 0;
            line("inTime", one.number(), unit, met);
            line("heldUp", one.number(), unit, !met && work != null && checkedBy(work, due));
        }
    }

    private boolean checkedBy(History.Work work, LocalDate due) {
        return it.checks.stream()
                .filter(check -> check.work() == work.id() && !check.recalled())
                .anyMatch(check -> calendar.workingDaysBetween(due, check.arrived()) <= 0);
    }

    private void answered(History.Suggestion one, History.Work work) {
        var drafted = it.replies.stream()
                .filter(reply -> reply.work() == work.id())
                .map(History.Reply::drafted)
                .min(LocalDate::compareTo)
                .orElseThrow();
        line(
                "metFaceToFace",
                one.number(),
                work.unit(),
                it.contacts.stream()
                        .filter(contact -> contact.work() == work.id() && !contact.takenBack())
                        .filter(contact -> !contact.way().equals("phone") && !Boolean.FALSE.equals(contact.confirmed()))
                        .anyMatch(contact -> !contact.day().isAfter(drafted)));
        line("solved", one.number(), work.unit(), latestClass(one, work).equals("A"));
        for (String code : List.of("A", "B", "C", "D")) {
            line(
                    "class" + code,
                    one.number() + "/" + work.id(),
                    work.unit(),
                    latestClass(one, work).equals(code));
        }
        line("disputed", one.number(), work.unit(), rating(one, 1, rating -> Boolean.FALSE.equals(rating.agreed())));
    }

    private String latestClass(History.Suggestion one, History.Work work) {
        return works(one, 2).stream()
                .filter(again -> again.unit().equals(work.unit())
                        && Objects.equals(again.task(), work.task())
                        && came(again) != null)
                .findFirst()
                .map(this::reply)
                .orElseGet(() -> reply(work))
                .type();
    }

    private boolean rating(History.Suggestion one, int round, Predicate<History.Rating> what) {
        return it.ratings.stream()
                .filter(rating -> rating.number().equals(one.number()) && rating.round() == round && rating.leading())
                .anyMatch(what);
    }

    private void late(History.Suggestion one) {
        if (one.closed() != null && !one.closed().isAfter(to)) {
            return;
        }
        if (one.state().equals("DISPATCHING") && one.due().isBefore(to) && !stands(one.number(), one.due())) {
            line("overdue", one.number(), it.government(), true);
        }
        for (int round = 1; round <= 2; round++) {
            works(one, round).stream()
                    .filter(work -> !work.assigned().isAfter(to)
                            && (work.ended() == null || work.ended().isAfter(to)))
                    .filter(work -> work.due().isBefore(to) && !stands(one.number(), work.due()))
                    .forEach(work -> line("overdue", one.number(), work.unit(), true));
        }
    }

    private void closed(History.Suggestion one) {
        if (!one.state().equals("CLOSED") || !within(one.closed())) {
            return;
        }
        for (var work : works(one, one.round())) {
            line("silent", one.number(), work.unit(), one.verdict() == null);
            for (String verdict : List.of("satisfied", "basic", "dissatisfied")) {
                if (one.verdict() != null) {
                    line(verdict, one.number(), work.unit(), one.verdict().equals(verdict));
                    boolean typed = rating(one, one.round(), rating -> rating.enteredBy() != null);
                    line(
                            named("typed", verdict),
                            one.number(),
                            work.unit(),
                            one.verdict().equals(verdict) && typed);
                }
                if (rating(one, 1, rating -> true)) {
                    line(
                            named("first", verdict),
                            one.number(),
                            work.unit(),
                            rating(one, 1, rating -> rating.overall().equals(verdict)));
                }
            }
        }
    }

    private static String named(String of, String verdict) {
        return of + verdict.substring(0, 1).toUpperCase() + verdict.substring(1);
    }

    private void received(History.Suggestion one) {
        put("received", one.number(), true);
        if (it.session(one) != null) {
            put("receivedInSession", one.number(), true);
        }
        put("received" + became(one), one.number(), true);
    }

    private static String became(History.Suggestion one) {
        return switch (one.state()) {
            case "MERGED" -> "Joined";
            case "ADOPTING", "TOLD" -> "Upward";
            case "LETTER" -> "Letter";
            case "SPLIT" -> "Split";
            case "WITHDRAWN" -> "Withdrawn";
            default -> one.accepted() == null ? "Waiting" : "Alone";
        };
    }

    private void pending(History.Promise one) {
        line("promisesOpen", "P" + one.id(), one.unit(), true);
        if (one.by().isBefore(to)) {
            line("promisesLate", "P" + one.id(), one.unit(), true);
        }
    }

    private void window(History.Suggestion one, History.Window window) {
        if (window.recalled() || !within(window.due()) || !window.due().isBefore(today)) {
            return;
        }
        for (var work : works(one, window.round())) {
            var item = one.number() + "/" + window.id();
            line("rated", item, work.unit(), window.done() != null);
            line(
                    "typedIn",
                    item,
                    work.unit(),
                    window.done() != null && rating(one, window.round(), rating -> rating.enteredBy() != null));
        }
    }

    private void holding(History.Suggestion one) {
        boolean open = !one.submitted().isAfter(to)
                && (one.closed() == null || one.closed().isAfter(to));
        if (!open || one.mergedInto() != null) {
            return;
        }
        if (one.state().equals("DISPATCHING")) {
            line("holding", one.number(), it.government(), true);
            return;
        }
        put("holding", one.number(), true);
        it.works.stream()
                .filter(work -> one.state().equals("HANDLING") && work.number().equals(one.number()))
                .filter(work -> !work.assigned().isAfter(to)
                        && (work.ended() == null || work.ended().isAfter(to)))
                .forEach(work -> put("holding " + work.unit(), one.number(), true));
    }

    private void promise(History.Promise one) {
        boolean gone = List.of("REPLACED", "DROPPED").contains(one.state())
                && !one.ended().isAfter(one.by());
        if (within(one.by())
                && one.by().isBefore(today)
                && !gone
                && (one.ended() != null || !stands(one.number(), one.by()))) {
            boolean kept = one.state().equals("KEPT");
            line(
                    "promisesKept",
                    "P" + one.id(),
                    one.unit(),
                    kept && !one.ended().isAfter(one.by()));
            line("keptLater", "P" + one.id(), one.unit(), kept && one.ended().isAfter(one.by()));
        }
    }

    private void author(History.Deputy deputy) {
        put(
                "authors",
                deputy.person(),
                it.suggestions.stream()
                        .filter(one -> !one.state().equals("WITHDRAWN") && within(one.submitted()))
                        .anyMatch(one -> one.deputy().equals(deputy.person())));
    }

    private void session(History.Meeting meeting) {
        if (!within(meeting.opened())) {
            return;
        }
        it.participants.stream()
                .filter(one -> one.meeting().equals(meeting.number()) && !one.suspended())
                .forEach(one -> {
                    var item = meeting.number() + "/" + one.person();
                    put("attendance", item, one.present());
                    put("onLeave", item, one.onLeave() && !one.present());
                    if (one.present()) {
                        put(
                                "speaking",
                                item,
                                it.remarks.contains(new History.Remark(meeting.number(), one.name(), meeting.item())));
                    }
                });
    }

    private void quarters() {
        for (var first = from; !first.isAfter(to); first = first.plusMonths(3)) {
            var begins = first;
            var ends = first.plusMonths(3).minusDays(1);
            if (ends.isBefore(today)) {
                put(
                        "presidium",
                        first.toString(),
                        it.meetings.stream()
                                .filter(one -> one.kind().equals("PRESIDIUM") && one.opened() != null)
                                .anyMatch(one -> !one.opened().isBefore(begins)
                                        && !one.opened().isAfter(ends)));
            }
        }
    }

    private void supervision() {
        it.inspections.stream().filter(one -> within(one.opened())).forEach(one -> {
            put("matters", one.number(), true);
            put("matters" + one.kind(), one.number(), true);
        });
        it.plan.stream()
                .filter(one -> one.version() == 2 && one.year() == from.getYear())
                .filter(one -> LocalDate.of(one.year(), one.month(), 1)
                        .plusMonths(1)
                        .minusDays(1)
                        .isBefore(today))
                .forEach(one -> put("planDone", "I" + one.id(), one.ended() != null));
        it.opinions.stream()
                .filter(one -> within(one.due()) && one.due().isBefore(today))
                .forEach(one -> line("corrected", "O" + one.id(), one.owner(), "ACCEPTED".equals(one.outcome())));
        it.findings.stream()
                .filter(one -> one.fault() && !one.passedOn() && within(one.day()))
                .forEach(one -> {
                    var where = inspection(one);
                    line(
                            "returned",
                            "F" + one.id(),
                            where.adopted() == null ? null : where.unit(),
                            it.findings.stream().anyMatch(before -> cameBack(before, one, where)));
                });
    }

    private boolean cameBack(History.Finding before, History.Finding now, History.Inspection where) {
        var there = inspection(before);
        return !before.number().equals(now.number())
                && before.fault()
                && !before.passedOn()
                && now.article() != null
                && now.article().equals(before.article())
                && there.law().equals(where.law())
                && there.unit().equals(where.unit())
                && before.day().isBefore(now.day())
                && !before.day().isBefore(now.day().minusMonths(24));
    }

    private History.Inspection inspection(History.Finding of) {
        Supplier<RuntimeException> none = IllegalStateException::new;
        return it.inspections.stream()
                .filter(one -> one.number().equals(of.number()))
                .findFirst()
                .orElseThrow(none);
    }
}
