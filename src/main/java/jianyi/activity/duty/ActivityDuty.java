package jianyi.activity.duty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jianyi.activity.Kind;
import jianyi.activity.State;
import jianyi.activity.attending.Reply;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import jianyi.casework.time.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Activities in the file: whoever was there, once; whoever asked for leave or sent words from away, as that; whoever was missing only
 * when the activity is written down.
 */
@Component
class ActivityDuty implements DutyFacts {

    private static final int FIRST = 60;

    private final JdbcClient jdbc;
    private final Terms terms;

    ActivityDuty(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** A line of a roll as the file needs it. */
    private record Row(
            String person,
            String number,
            String title,
            Kind kind,
            LocalDate day,
            Long groupId,
            State state,
            boolean came,
            Reply answer) {

        private boolean excused() {
            return answer == Reply.LEAVE || answer == Reply.AWAY;
        }

        private boolean tells() {
            return came || excused() || state == State.CLOSED;
        }

        private DutyFact fact() {
            var standing = came ? Standing.DONE : excused() ? Standing.EXCUSED : Standing.MISSED;
            var role = came ? "参加" : excused() ? answer.label() : "未到";
            return DutyFact.done(person, code(kind), day, role, number, title, "")
                    .standing(standing)
                    .at(groupId == null ? null : "" + groupId, "/activities/" + number);
        }
    }

    private static String code(Kind kind) {
        return "activity:" + kind.code();
    }

    @Override
    public List<DutyKind> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new DutyKind(FIRST + kind.ordinal(), code(kind), kind.label(), "次"))
                .toList();
    }

    @Override
    public List<DutyFact> facts(DutyScope scope) {
        return jdbc.sql("""
                        select t.person, a.number, h.title, a.kind, a.day, a.group_id, a.stage as state, t.came, t.answer
                        from attendee t join activity a on a.number = t.number join case_head h on h.number = a.number
                        where a.stage in ('CALLED', 'CLOSED') and a.day >= :from and a.day <= :to and a.day <= :today
                            and exists (select from deputy d where d.person = t.person and d.body = :body)
                            and (:person::text is null or t.person = :person)""").paramSource(scope).param("today", terms.today()).query(Row.class).list().stream()
                .filter(Row::tells)
                .map(Row::fact)
                .toList();
    }
}
