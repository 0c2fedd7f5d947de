package jianyi.suggestion.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.casework.timeline.Chronicle;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.task.DueDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a body has accepted and not yet assigned. */
@Repository
class WaitingCases {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final DueDays dueDays;
    private final Chronicle chronicle;
    private final Clock clock;

    WaitingCases(JdbcClient jdbc, Offices offices, DueDays dueDays, Chronicle chronicle, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.dueDays = dueDays;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Those of a body, the longest accepted first; at most as many as one plan takes. */
    List<WaitingCase> of(String body) {
        Map<String, String> names = offices.ever().stream().collect(Collectors.toMap(Office::code, Office::name));
        return jdbc.sql("""
                        select * from suggestion where body = ? and state = 'ASSIGNING'
                        order by accepted_on, public_series, public_number limit ?""").params(body, PlanFile.MOST_ROWS).query(Suggestion.class).list().stream()
                .map(one -> waiting(one, names.getOrDefault(one.proposedUnit(), "")))
                .toList();
    }

    /** A case of this body in whatever state, or empty: of other bodies' cases nothing is told. */
    Optional<Suggestion> find(String body, String number) {
        return jdbc.sql("select * from suggestion where number = ? and body = ?")
                .params(number, body)
                .query(Suggestion.class)
                .optional();
    }

    /** The same, locked until the transaction ends: who comes second finds out before he has done any work. */
    Optional<Suggestion> lock(String body, String number) {
        return jdbc.sql("select * from suggestion where number = ? and body = ? for update")
                .params(number, body)
                .query(Suggestion.class)
                .optional();
    }

    /** Who assigned a case, when and to whom, in one sentence; empty when nobody has. */
    Optional<String> assigned(String number) {
        return chronicle
                .last(number, CaseEntry.ASSIGNED)
                .map(line -> ChineseDates.format(BeijingClock.day(line.at())) + "已由" + line.name() + "交办（"
                        + line.detail().replace("\n", "；") + "）");
    }

    private WaitingCase waiting(Suggestion suggestion, String proposed) {
        var due = dueDays.assignment(suggestion);
        return new WaitingCase(suggestion, proposed, due, due.due().isBefore(LocalDate.now(clock)));
    }
}
