package jianyi.meeting.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.meeting.bill.Bill;
import jianyi.meeting.bill.BillOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bills and inquiries somebody has signed himself; what was taken back counts for nobody. */
@Component
class BillDuty implements DutyFacts {

    private static final DutyKind SIGNED = new DutyKind(42, "bill", "提出议案、质询案", "件");

    private final JdbcClient jdbc;
    private final Clock clock;

    BillDuty(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            String person,
            boolean leading,
            OffsetDateTime at,
            String number,
            boolean inquiry,
            String title,
            BillOutcome outcome) {

        private DutyFact fact() {
            var words = Bill.kind(inquiry) + "：" + title;
            var result = outcome == null ? "" : outcome.label();
            return DutyFact.done(
                    person, SIGNED.code(), BeijingClock.day(at), leading ? "领衔" : "联名", number, words, result);
        }
    }

    @Override
    public List<DutyKind> kinds() {
        return List.of(SIGNED);
    }

    @Override
    public List<DutyFact> facts(DutyScope scope) {
        return jdbc
                .sql("""
                        select s.person, s.person = b.signers[1] as leading, s.at, b.number, b.inquiry, b.title, b.outcome
                        from bill b join meeting m on m.number = b.number
                            join lateral (
                                select b.signers[1] as person, b.handed_at as at
                                union select t.person, t.answered_at from bill_signer t
                                where t.bill = b.id and t.signed and t.person <> b.signers[1]) s on true
                        where m.body = :body and b.outcome is distinct from 'WITHDRAWN' and cardinality(b.signers) > 0
                            and s.at >= :from and s.at < :before and (:person::text is null or s.person = :person)""")
                .param("body", scope.body())
                .param("from", morning(scope.from()))
                .param("before", morning(scope.to().plusDays(1)))
                .param("person", scope.person())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::fact)
                .toList();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
