package jianyi.suggestion.published;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.ReplyClasses;
import jianyi.suggestion.handling.Timeliness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a body's suggestions may be told to its congress and the public (代表法 第五十一条): counts of all, names of few. */
@Repository
public class PublishedCases {

    private final JdbcClient jdbc;
    private final Handlings handlings;
    private final Replies replies;
    private final ReplyClasses classes;
    private final Timeliness timeliness;
    private final Offices offices;
    private final Clock clock;

    PublishedCases(
            JdbcClient jdbc,
            Handlings handlings,
            Replies replies,
            ReplyClasses classes,
            Timeliness timeliness,
            Offices offices,
            Clock clock) {
        this.jdbc = jdbc;
        this.handlings = handlings;
        this.replies = replies;
        this.classes = classes;
        this.timeliness = timeliness;
        this.offices = offices;
        this.clock = clock;
    }

    /** Those handed in during a session, by number. */
    public List<PublishedCase> during(String session) {
        return jdbc
                .sql("select * from suggestion where session = ? and state <> 'PAST' order by public_number, number")
                .param(session)
                .query(Suggestion.class)
                .list()
                .stream()
                .map(this::told)
                .toList();
    }

    /** Those a body has received from {@code first} to {@code last}, by number; those of past years, typed in later, stay out. */
    public List<PublishedCase> received(String body, LocalDate first, LocalDate last) {
        return jdbc
                .sql("""
                        select * from suggestion where body = ? and state <> 'PAST' and submitted_at >= ? and submitted_at < ?
                        order by number""")
                .params(body, morning(first), morning(last.plusDays(1)))
                .query(Suggestion.class)
                .list()
                .stream()
                .map(this::told)
                .toList();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /** How many promises stand where. @param late those of {@code open} whose promised day has passed */
    public record Promises(int all, int kept, int explained, int replaced, int open, int late) {}

    /** The promises made by a body's units from {@code first} to {@code last}. */
    public Promises promises(String body, LocalDate first, LocalDate last) {
        return promises(body, morning(first), morning(last.plusDays(1)));
    }

    /** Those made before {@code first}; only the open ones are still told of. */
    public Promises earlierPromises(String body, LocalDate first) {
        return promises(body, morning(LocalDate.of(2000, 1, 1)), morning(first));
    }

    private Promises promises(String body, OffsetDateTime from, OffsetDateTime before) {
        return jdbc.sql("""
                        select count(*)::int as "all", count(*) filter (where p.state = 'KEPT')::int as kept,
                            count(*) filter (where p.state = 'EXPLAINED')::int as explained,
                            count(*) filter (where p.state in ('REPLACED', 'DROPPED'))::int as replaced,
                            count(*) filter (where p.ended_on is null)::int as open,
                            count(*) filter (where p.ended_on is null and p.named_on < ?)::int as late
                        from undertaking p join suggestion s on s.number = p.number
                        where s.body = ? and p.made_at >= ? and p.made_at < ?""")
                .params(LocalDate.now(clock), body, from, before)
                .query(Promises.class)
                .single();
    }

    private PublishedCase told(Suggestion it) {
        var answering = handlings.of(it.number()).stream()
                .filter(one -> one.part().answers() && one.state() != Handling.State.MOVED)
                .filter(one -> one.state() != Handling.State.STOPPED)
                .toList();
        var first = answering.stream().filter(one -> one.round() == 1).toList();
        boolean named = !it.confidential() && !"none".equals(it.disclosure());
        return new PublishedCase(
                it.number(),
                it.shownNumber(),
                named ? it.title() : null,
                named && "full".equals(it.disclosure()) ? it.deputyName() : null,
                it.session(),
                it.state(),
                it.acceptedOn(),
                it.assignedOn(),
                it.replyDue(),
                units(answering, it.round()),
                all(first, one -> one.state() == Handling.State.DELIVERED),
                all(first, timeliness::met),
                classes(it, answering),
                it.state() == State.CLOSED ? it.verdict() : null,
                it.round());
    }

    private static boolean all(List<Handling> some, Predicate<Handling> what) {
        return !some.isEmpty() && some.stream().allMatch(what);
    }

    private String units(List<Handling> answering, int round) {
        return String.join(
                "、",
                answering.stream()
                        .filter(one -> one.round() == round)
                        .map(one -> offices.name(one.unit()))
                        .toList());
    }

    /** Of several rounds the last one that was answered counts. */
    private List<String> classes(Suggestion it, List<Handling> answering) {
        var answered = answering.stream()
                .filter(one -> one.state() == Handling.State.DELIVERED)
                .toList();
        int last = answered.stream().mapToInt(Handling::round).max().orElse(0);
        return answered.stream()
                .filter(one -> one.round() == last)
                .map(one -> replies.latest(one.id()).map(Reply::replyClass))
                .flatMap(Optional::stream)
                .map(code -> classes.find(it.body(), code)
                        .map(ReplyClasses.ReplyClass::shown)
                        .orElse(code))
                .toList();
    }
}
