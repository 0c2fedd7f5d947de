package jianyi.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import jianyi.calendar.Calendars;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.embedded.DemoOn;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Suggestions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Last year's suggestions, all of them finished, from {@code demo/last-year.txt}: rows in our own tables, with no process behind, so that
 * two years can be compared without walking through forty cases. {@code jianyi.demo-last-year=false} leaves them out.
 */
@DemoOn
@Component
class DemoLastYear {

    private static final int COLUMNS = 15;
    private static final int TERM = 19;
    private static final String IN_SESSION = "S";
    /** Working days from handing in to acceptance, to the assignment, and from an answer to its rating. */
    private static final int REVIEWED = 2, ASSIGNED = 4, RATED = 7, RATING_ENDS = 15;

    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final Sessions sessions;
    private final Offices offices;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;
    private final boolean wanted;

    DemoLastYear(
            JdbcClient jdbc,
            Suggestions suggestions,
            Sessions sessions,
            Offices offices,
            People people,
            Calendars calendars,
            Clock clock,
            @Value("${jianyi.demo-last-year}") boolean wanted) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.sessions = sessions;
        this.offices = offices;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
        this.wanted = wanted;
    }

    /** Enters them; the caller's transaction sees to it that it happens once. */
    void enter() {
        if (wanted) {
            Stream.of("yecun", "shahezi", "district").forEach(this::session);
            DemoTable.read("last-year.txt", COLUMNS).forEach(row -> enter(new Past(row)));
        }
    }

    private int year() {
        return LocalDate.now(clock).getYear() - 1;
    }

    private void session(String body) {
        var opens = opens(body);
        sessions.save(Session.of(body, TERM, body.equals("district") ? 4 : 2, opens, opens.plusDays(1)));
    }

    private LocalDate opens(String body) {
        return LocalDate.of(year(), body.equals("district") ? 2 : 3, 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));
    }

    /** A line of the table. */
    private record Past(List<String> row) {
        String body() {
            return row.get(0);
        }

        String deputy() {
            return row.get(1);
        }

        String unit() {
            return row.get(2);
        }

        String type() {
            return row.get(6);
        }

        List<String> verdicts() {
            return List.of(row.get(8).split(">"));
        }

        boolean typedIn() {
            return !row.get(9).isEmpty();
        }
    }

    private void enter(Past it) {
        var submitted = handedIn(it);
        var assigned = later(submitted, ASSIGNED);
        var number = suggestions.nextNumber(it.body(), year());
        jdbc.sql("insert into case_head (number, room, body, title) values (?, 'suggestion', ?, ?)")
                .params(number, it.body(), it.row().get(10))
                .update();
        suggestion(number, it, submitted, assigned);
        var closed = rounds(number, it, assigned);
        jdbc.sql("update case_head set ended_on = ? where number = ?")
                .params(closed, number)
                .update();
    }

    private LocalDate handedIn(Past it) {
        var day = it.row().get(4);
        return day.equals(IN_SESSION)
                ? opens(it.body())
                : later(MonthDay.parse("--" + day).atYear(year()).minusDays(1), 1);
    }

    private void suggestion(String number, Past it, LocalDate submitted, LocalDate assigned) {
        var accepted = later(submitted, REVIEWED);
        var session = sessions.open(it.body(), submitted).map(Session::id).orElse(null);
        var series = "public-" + (session == null ? it.body() + "-" + year() : session);
        jdbc.sql("""
                        insert into suggestion (number, body, deputy, deputy_name, title, situation, proposal, category, disclosure, session,
                            submitted_at, state, public_series, public_number, accepted_on, mode, months, assigned_on, reply_due, round)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'full', ?, ?, 'CLOSED', ?, ?, ?, 'lead', 3, ?, ?, ?)""")
                .params(
                        number,
                        it.body(),
                        it.deputy(),
                        name(it.deputy()),
                        it.row().get(10),
                        it.row().get(11),
                        it.row().get(12),
                        it.row().get(3),
                        session,
                        at(submitted, 9),
                        series,
                        suggestions.next(series),
                        accepted,
                        assigned,
                        assigned.plusMonths(3),
                        it.verdicts().size())
                .update();
        note(number, submitted, it.deputy(), CaseEntry.SUBMITTED, "提出建议", null, null);
        note(number, accepted, clerk(it), CaseEntry.ACCEPTED, "受理", null, null);
        note(number, assigned, clerk(it), CaseEntry.ASSIGNED, "交办", unit(it) + "主办", null);
    }

    private LocalDate rounds(String number, Past it, LocalDate assigned) {
        var begins = assigned;
        for (int round = 1; round <= it.verdicts().size(); round++) {
            var answered = later(begins, round == 1 ? Integer.parseInt(it.row().get(7)) : ASSIGNED * 3);
            var due = begins.plusMonths(round == 1 ? 3 : 1);
            handling(number, it, round, begins, due, answered);
            begins = rated(number, it, round, answered);
        }
        var verdict = it.verdicts().get(it.verdicts().size() - 1);
        jdbc.sql("update suggestion set verdict = ?, closed_on = ? where number = ?")
                .params(verdict.equals("-") ? null : verdict, begins, number)
                .update();
        note(number, begins, null, CaseEntry.CLOSED, "办结归档", null, null);
        return begins;
    }

    private void handling(String number, Past it, int round, LocalDate begins, LocalDate due, LocalDate answered) {
        long deadline = jdbc.sql("""
                        insert into deadline (number, kind, from_day, event, term, due, opened_at, ended_on)
                        values (?, 'REPLY', ?, '交办', ?, ?, ?, ?) returning id""")
                .params(number, begins, round == 1 ? "3m" : "1m", due, at(begins, 10), answered)
                .query(Long.class)
                .single();
        long handling = jdbc.sql("""
                        insert into handling (number, round, unit, part, settler, state, assigned_on, reply_due, opened_at, opened_by,
                            accepted_on, ended_on, deadline)
                        values (?, ?, ?, 'LEAD', ?, 'DELIVERED', ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        number,
                        round,
                        it.unit(),
                        it.body() + "Clerk",
                        begins,
                        due,
                        at(begins, 15),
                        handler(it),
                        begins,
                        answered,
                        deadline)
                .query(Long.class)
                .single();
        contact(number, it, handling, later(begins, ASSIGNED));
        reply(number, it, handling, round, answered);
    }

    private void contact(String number, Past it, long handling, LocalDate day) {
        jdbc.sql("""
                        insert into contact (handling, way, day, note, attended, recorded_by, recorded_at)
                        values (?, ?, ?, '听取代表意见，商定办理办法。', ?, ?, ?)""")
                .params(handling, it.row().get(5), day, name(handler(it)), handler(it), at(day, 16))
                .update();
        note(number, day, handler(it), CaseEntry.CONTACTED, "联系代表", null, null);
    }

    private void reply(String number, Past it, long handling, int round, LocalDate answered) {
        var drafted = later(answered, -ASSIGNED);
        jdbc.sql("""
                        insert into reply (handling, version, text, reply_class, drafted_by, drafted_at, signed_by, signed_at, checked_by, checked_at,
                            letter_number, letter_date, delivered_way, delivered_on)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'person', ?)""")
                .params(
                        handling,
                        it.row().get(13),
                        round == 1 ? it.type() : it.type().equals("C") ? "C" : "A",
                        handler(it),
                        at(drafted, 10),
                        it.unit() + "Head1",
                        at(later(drafted, 1), 10),
                        clerk(it),
                        at(later(drafted, 2), 10),
                        "〔" + answered.getYear() + "〕" + handling + "号",
                        later(drafted, 2),
                        answered)
                .update();
        note(number, answered, handler(it), CaseEntry.DELIVERED, "答复送达代表", null, null);
        if (round == 1) {
            promise(number, it, handling, answered);
        }
    }

    /** Most were kept a week before their day, some three weeks after it. */
    private void promise(String number, Past it, long handling, LocalDate made) {
        var matter = it.row().get(14);
        if (!matter.isEmpty()) {
            var day = later(made, 30);
            var today = LocalDate.now(clock);
            var kept = later(day, matter.endsWith("~") ? 15 : -5);
            jdbc.sql("""
                            insert into undertaking (number, origin, owner, matter, named_on, kept_by, due, state, made_at, ended_on, ended_by)
                            values (?, ?, ?, ?, ?, ?, ?, 'KEPT', ?, ?, ?)""")
                    .params(
                            number,
                            handling,
                            it.unit(),
                            matter.replace("~", ""),
                            day,
                            day,
                            day,
                            at(made, 11),
                            kept.isAfter(today) ? today : kept,
                            it.deputy())
                    .update();
        }
    }

    /** @return the day on which the deputy rated, or the first after he could have */
    private LocalDate rated(String number, Past it, int round, LocalDate answered) {
        var verdict = it.verdicts().get(round - 1);
        var ends = later(answered, RATING_ENDS);
        boolean silent = verdict.equals("-");
        var day = silent ? ends.plusDays(1) : later(answered, RATED);
        jdbc.sql("""
                        insert into step (task, key, number, arrived_at, due, done_at, done_by, gone_at)
                        values (?, 'user_rate', ?, ?, ?, ?, ?, ?)""")
                .params(
                        "demo-" + number + "-" + round,
                        number,
                        at(answered, 11),
                        ends,
                        silent ? null : at(day, 10),
                        silent ? null : it.typedIn() ? clerk(it) : it.deputy(),
                        silent ? at(day, 0) : null)
                .update();
        if (silent) {
            note(number, day, null, CaseEntry.RATING_LAPSED, "评价期满，" + name(it.deputy()) + "没有评价", null, round);
        } else {
            rating(number, it, round, verdict, day);
        }
        return day;
    }

    private void rating(String number, Past it, int round, String verdict, LocalDate day) {
        var clerk = it.typedIn() ? clerk(it) : null;
        jdbc.sql("""
                        insert into rating (number, round, person, name, "leading", overall, contact, attitude, reply, result, class_agreed, reason,
                            entered_by, entered_name, entered_from, rated_at)
                        values (:number, :round, :person, :name, true, :overall, :overall, :overall, :overall, :overall, :agreed, :reason,
                            :by, :byName, :from, :at)""")
                .param("number", number)
                .param("round", round)
                .param("person", it.deputy())
                .param("name", name(it.deputy()))
                .param("overall", verdict)
                .param("agreed", !verdict.equals("dissatisfied"))
                .param("reason", verdict.equals("dissatisfied") ? "答复没有说清什么时候能办" : null)
                .param("by", clerk)
                .param("byName", clerk == null ? null : name(clerk))
                .param("from", it.typedIn() ? it.row().get(9) : null)
                .param("at", at(day, 10))
                .update();
        note(number, day, clerk == null ? it.deputy() : clerk, CaseEntry.RATED, name(it.deputy()) + "评价", null, round);
    }

    private void note(
            String number, LocalDate day, String person, CaseEntry kind, String what, String detail, Integer round) {
        jdbc.sql("""
                        insert into entry (number, at, person, name, kind, what, detail, rating, round)
                        values (:number, :at, :person, :name, :kind, :what, :detail, :rating, :round)""")
                .param("number", number)
                .param("at", at(day, 10))
                .param("person", person)
                .param("name", person == null ? "系统" : name(person))
                .param("kind", kind.name())
                .param("what", what)
                .param("detail", detail)
                .param("rating", round != null)
                .param("round", round)
                .update();
    }

    private String unit(Past it) {
        return offices.get(it.unit()).name();
    }

    /** A town run by one person has him for its clerk. */
    private static String clerk(Past it) {
        return it.body().equals("shahezi") ? "shaheziChair1" : it.body() + "Clerk1";
    }

    private static String handler(Past it) {
        return it.unit() + "Handler1";
    }

    private String name(String person) {
        return people.find(person).map(one -> one.name()).orElse(person);
    }

    private LocalDate later(LocalDate day, int workingDays) {
        return calendars.current().plusWorkingDays(day, workingDays);
    }

    private OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toOffsetDateTime();
    }
}
