package jianyi.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jianyi.statistics.History.Check;
import jianyi.statistics.History.Contact;
import jianyi.statistics.History.Deputy;
import jianyi.statistics.History.Finding;
import jianyi.statistics.History.Inspection;
import jianyi.statistics.History.Item;
import jianyi.statistics.History.Meeting;
import jianyi.statistics.History.Opinion;
import jianyi.statistics.History.Participant;
import jianyi.statistics.History.Pause;
import jianyi.statistics.History.Plan;
import jianyi.statistics.History.Promise;
import jianyi.statistics.History.Rating;
import jianyi.statistics.History.Refusal;
import jianyi.statistics.History.Remark;
import jianyi.statistics.History.Reply;
import jianyi.statistics.History.Suggestion;
import jianyi.statistics.History.Window;
import jianyi.statistics.History.Work;

/** Makes up what might have happened in a town over two years; nothing of it lies after today. */
final class HistoryMaker {

    private static final List<String> VERDICTS = List.of("satisfied", "basic", "dissatisfied", "dissatisfied");
    private static final List<String> ENDED_EARLY = List.of("LETTER", "SPLIT", "WITHDRAWN", "TOLD");
    private static final List<String> AT_WORK =
            List.of("OFFERED", "HANDLING", "DRAFTING", "SIGNING", "ISSUING", "CHECKING", "DELIVERING");

    private static long ids = 50_000_000;

    private final Random random;
    private final LocalDate today;
    private final History it;

    HistoryMaker(String town, Random random, LocalDate today) {
        this.random = random;
        this.today = today;
        this.it = new History(town);
    }

    /** A small one. */
    History make() {
        return make(random.nextInt(8));
    }

    /** @param suggestions how many there are */
    History make(int suggestions) {
        for (int i = 0; i < 4; i++) {
            it.deputies.add(new Deputy(it.town + "d" + i, !once(6)));
        }
        for (int i = suggestions; i > 0; i--) {
            suggestion("%s-2026-%04d".formatted(it.town, i));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            meeting(i);
        }
        plan();
        for (int i = random.nextInt(4); i > 0; i--) {
            inspection(it.town + "-2026-I" + i);
        }
        new DutyMaker(it, random, today).make();
        return it;
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LocalDate day() {
        return today.minusDays(random.nextInt(760));
    }

    private LocalDate after(LocalDate day, int days) {
        return day.plusDays(random.nextInt(days));
    }

    /** @return whether there is time left for what happens on that day */
    private boolean comes(LocalDate day) {
        return !day.isAfter(today);
    }

    private void suggestion(String number) {
        var submitted = day();
        var begun = new Suggestion(
                number,
                "REVIEWING",
                one(it.deputies).person(),
                one(List.of("水利", "教育", "其他")),
                submitted,
                null,
                null,
                null,
                1,
                null,
                null,
                null);
        var accepted = after(submitted, 12);
        if (!comes(accepted) || once(8)) {
            it.suggestions.add(early(begun, accepted));
            return;
        }
        var assigned = after(accepted, 25);
        var due = assigned.plusDays(once(4) ? 30 : 90);
        boolean given = comes(assigned);
        var case_ = new Suggestion(
                number,
                given ? "HANDLING" : "ASSIGNING",
                begun.deputy(),
                begun.category(),
                submitted,
                accepted,
                given ? assigned : null,
                given ? due : null,
                1,
                null,
                null,
                null);
        if (given && once(5)) {
            it.pauses.add(new Pause(number, after(assigned, 60), once(2) ? null : today));
        }
        it.suggestions.add(given ? handled(case_) : case_);
    }

    private Suggestion early(Suggestion begun, LocalDate day) {
        if (!comes(day) || once(3)) {
            return begun.at(one(List.of("REVIEWING", "COSIGNING", "AMENDING", "ADOPTING")), 1);
        }
        if (once(3) && !it.suggestions.isEmpty()) {
            return new Suggestion(
                    begun.number(),
                    "MERGED",
                    begun.deputy(),
                    begun.category(),
                    begun.submitted(),
                    day,
                    null,
                    null,
                    1,
                    null,
                    null,
                    it.suggestions.get(0).number());
        }
        return begun.closed(one(ENDED_EARLY), null, day);
    }

    private Suggestion handled(Suggestion given) {
        if (once(9)) {
            return given.at("DISPATCHING", 1);
        }
        if (once(14)) {
            return given.closed("WITHDRAWN", null, today);
        }
        if (once(5)) {
            long moved =
                    work(given, 1, it.build, "LEAD", null, "MOVED", given.assigned(), given.due(), given.assigned());
            it.refusals.add(new Refusal(moved, once(4) ? null : !once(3)));
        }
        boolean separate = once(4);
        if (!separate && once(3)) {
            long co = work(given, 1, it.build, "CO", null, "OPINED", given.assigned(), given.due(), given.assigned());
            if (once(3)) {
                it.refusals.add(new Refusal(co, true));
            }
        }
        return round(given, 1, given.assigned(), given.due(), separate);
    }

    private long work(
            Suggestion of,
            int round,
            String unit,
            String part,
            String task,
            String state,
            LocalDate assigned,
            LocalDate due,
            LocalDate ended) {
        it.works.add(new Work(++ids, of.number(), round, unit, part, task, state, assigned, due, ended));
        return ids;
    }

    private Suggestion round(Suggestion of, int round, LocalDate assigned, LocalDate due, boolean separate) {
        var first = answer(of, round, assigned, due, it.agri, separate ? "OWN" : "LEAD", separate ? "一" : null);
        var second = separate ? answer(of, round, assigned, due.plusDays(20), it.build, "OWN", "二") : first;
        if (first == null || second == null) {
            return of.at("HANDLING", round);
        }
        return rated(of, round, first.isBefore(second) ? second : first, separate);
    }

    /** @return when the reply came, null when it has not */
    private LocalDate answer(
            Suggestion of, int round, LocalDate assigned, LocalDate due, String unit, String part, String task) {
        var drafted = after(assigned, 100);
        var checked = after(drafted, 8);
        var delivered = after(drafted, 14);
        var reply = new Reply(0, 1, one(List.of("A", "A", "B", "C", "D")), drafted, checked, delivered);
        boolean came = comes(reply.came());
        long id = work(
                of,
                round,
                unit,
                part,
                task,
                came ? "DELIVERED" : one(AT_WORK),
                assigned,
                due,
                came ? reply.came() : null);
        for (int i = random.nextInt(3); i > 0; i--) {
            it.contacts.add(new Contact(
                    ++ids,
                    id,
                    one(List.of("visit", "meeting", "phone")),
                    after(assigned, 90),
                    once(6),
                    once(2) ? null : !once(4)));
        }
        if (once(6)) {
            it.refusals.add(new Refusal(id, once(2)));
        }
        it.checks.add(new Check(++ids, id, of.number(), after(drafted, 4), once(8)));
        if (!came) {
            return null;
        }
        int version = 1 + random.nextInt(2);
        if (version == 2) {
            it.replies.add(new Reply(id, 1, "B", drafted.minusDays(3), null, null));
        }
        it.replies.add(new Reply(id, version, reply.type(), drafted, checked, delivered));
        for (int i = random.nextInt(2); i > 0; i--) {
            promise(of, unit, reply.came());
        }
        return reply.came();
    }

    private void promise(Suggestion of, String unit, LocalDate made) {
        var state = one(List.of("OPEN", "REPORTED", "KEPT", "KEPT", "EXPLAINED", "REPLACED", "DROPPED"));
        var ended = after(made, 200);
        boolean over = !state.equals("OPEN") && !state.equals("REPORTED") && comes(ended);
        it.promises.add(
                new Promise(++ids, of.number(), unit, after(made, 180), over ? state : "OPEN", over ? ended : null));
    }

    private Suggestion rated(Suggestion of, int round, LocalDate came, boolean separate) {
        var due = came.plusDays(20);
        var said = after(came, 26);
        boolean lapses = once(4) || said.isAfter(due);
        var ends = lapses ? due.plusDays(1) : said;
        boolean over = comes(ends);
        it.windows.add(new Window(
                ++ids,
                of.number(),
                round,
                came,
                due,
                over && !lapses ? ends : null,
                over && lapses ? ends : null,
                false));
        if (once(7)) {
            it.windows.add(new Window(++ids, of.number(), round, came, due, came, null, true));
        }
        if (!over) {
            return of.at("RATING", round);
        }
        if (lapses) {
            return of.at("CLOSED", round).closed("CLOSED", null, ends);
        }
        var overall = one(VERDICTS);
        it.ratings.add(
                new Rating(of.number(), round, true, overall, once(3) ? null : !once(3), once(3) ? "x" : null, ends));
        if (once(3)) {
            it.ratings.add(new Rating(of.number(), round, false, one(VERDICTS), false, "x", ends));
        }
        if (overall.equals("dissatisfied") && round == 1) {
            return round(of, 2, ends.plusDays(1), ends.plusDays(31), separate);
        }
        return overall.equals("dissatisfied") && once(2)
                ? of.at("ESCALATED", round)
                : of.at("CLOSED", round).closed("CLOSED", overall, ends);
    }

    private void meeting(int place) {
        var number = it.town + "-2026-M" + place;
        boolean session = once(2);
        long item = ++ids;
        it.meetings.add(new Meeting(
                number,
                session ? one(List.of("REGULAR", "EXTRA", "FIRST")) : one(List.of("PRESIDIUM", "PRESIDIUM", "FORUM")),
                session ? 19 : null,
                session ? place : null,
                once(5) ? null : day(),
                item));
        it.deputies.forEach(deputy -> {
            boolean present = !once(3);
            it.participants.add(
                    new Participant(number, deputy.person(), once(6), present, !present && once(2), deputy.person()));
            if (once(3)) {
                it.remarks.add(new Remark(number, deputy.person(), item));
            }
        });
    }

    private void plan() {
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            var number = it.town + "-" + year + "-J01";
            it.plans.add(new Plan(number, year));
            for (int i = random.nextInt(4); i > 0; i--) {
                item(number, year, i);
            }
        }
    }

    private void item(String number, int year, int place) {
        boolean ended = once(2);
        it.plan.add(new Item(
                ++ids,
                number,
                year,
                1 + random.nextInt(12),
                once(4) ? 1 : 2,
                place,
                ended ? number + "-" + place : null,
                ended ? day() : null));
    }

    private void inspection(String number) {
        it.inspections.add(new Inspection(
                number,
                one(List.of("环境保护法", "水法")),
                once(2) ? it.agri : it.build,
                once(2) ? null : today,
                day(),
                one(List.of("LAW", "LAW", "VISIT", "REPORT", "EVALUATION"))));
        for (int i = random.nextInt(3); i > 0; i--) {
            it.opinions.add(new Opinion(
                    ++ids,
                    number,
                    one(List.of(it.agri, it.build)),
                    day().plusDays(90),
                    once(3) ? null : one(List.of("ACCEPTED", "ACCEPTED", "TAKEN")),
                    i));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            it.findings.add(
                    new Finding(++ids, number, day(), once(4) ? null : one(List.of("一", "二")), !once(5), once(6)));
        }
    }
}
