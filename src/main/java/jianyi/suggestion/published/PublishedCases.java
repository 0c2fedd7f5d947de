package jianyi.suggestion.published;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a body's suggestions may be told to its congress and the public (代表法 第五十一条): names of few, and that there are the others. */
@Repository
public class PublishedCases {

    private final JdbcClient jdbc;
    private final Handlings handlings;
    private final Offices offices;
    private final Clock clock;

    PublishedCases(JdbcClient jdbc, Handlings handlings, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.handlings = handlings;
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

    private PublishedCase told(Suggestion it) {
        var answering = handlings.of(it.number()).stream()
                .filter(one -> one.part().answers() && one.state() != Handling.State.MOVED)
                .filter(one -> one.state() != Handling.State.STOPPED)
                .toList();
        boolean named = !it.confidential() && !"none".equals(it.disclosure());
        return new PublishedCase(
                it.number(),
                it.shownNumber(),
                named ? it.title() : null,
                named && "full".equals(it.disclosure()) ? it.deputyName() : null,
                it.state(),
                units(answering, it.round()),
                it.state() == State.CLOSED ? it.verdict() : null);
    }

    private String units(List<Handling> answering, int round) {
        return String.join(
                "、",
                answering.stream()
                        .filter(one -> one.round() == round)
                        .map(one -> offices.name(one.unit()))
                        .toList());
    }
}
