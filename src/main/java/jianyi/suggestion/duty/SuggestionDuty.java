package jianyi.suggestion.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import jianyi.calendar.BeijingClock;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Suggestions in the file: once each, on the day they were handed in or signed along. What was withdrawn, became a letter or is of a past
 * year does not count, nor do the parts of one that was split beside the whole.
 */
@Component
class SuggestionDuty implements DutyFacts {

    private static final DutyKind LED = new DutyKind(40, "suggestion", "领衔提出建议", "件");
    private static final DutyKind SIGNED = new DutyKind(41, "cosign", "附议建议", "件");
    private static final String COUNTED = """
            s.body = :body and s.state not in ('WITHDRAWN', 'LETTER', 'PAST') and s.derived_how is distinct from 'split'""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionDuty(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A suggestion as the file needs it. @param title null of a confidential one */
    private record Row(
            String person,
            OffsetDateTime at,
            String number,
            Integer publicNumber,
            String title,
            State state,
            String verdict) {

        private DutyFact fact(DutyKind kind, String role) {
            return DutyFact.done(person, kind.code(), BeijingClock.day(at), role, number, words(), result());
        }

        private String words() {
            var called = publicNumber == null ? "" : "第" + publicNumber + "号 ";
            return called + (title == null ? "（要求保密的建议）" : title);
        }

        private String result() {
            return state.label()
                    + (state == State.CLOSED && verdict != null ? "，" + Words.of(Words.RATING, verdict) : "");
        }
    }

    @Override
    public List<DutyKind> kinds() {
        return List.of(LED, SIGNED);
    }

    @Override
    public List<DutyFact> facts(DutyScope scope) {
        return Stream.concat(led(scope), signed(scope)).toList();
    }

    private Stream<DutyFact> led(DutyScope scope) {
        return rows("deputy", "s.submitted_at", "suggestion s", scope).map(row -> row.fact(LED, "领衔"));
    }

    private Stream<DutyFact> signed(DutyScope scope) {
        var from = "suggestion s join cosigner c on c.number = s.number and c.cosigned";
        return rows("c.person", "c.answered_at", from, scope).map(row -> row.fact(SIGNED, "附议"));
    }

    private Stream<Row> rows(String person, String at, String from, DutyScope scope) {
        return jdbc
                .sql("""
                        select %s as person, %s as at, s.number, s.public_number, s.state, s.verdict,
                            case when not s.confidential then s.title end as title
                        from %s where %s and (:person::text is null or %1$s = :person) and %2$s >= :from and %2$s < :before""".formatted(person, at, from, COUNTED))
                .param("body", scope.body())
                .param("person", scope.person())
                .param("from", morning(scope.from()))
                .param("before", morning(scope.to().plusDays(1)))
                .query(Row.class)
                .list()
                .stream();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
