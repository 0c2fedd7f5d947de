package jianyi.inspection.duty;

import java.time.LocalDate;
import java.util.List;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.inspection.Kind;
import jianyi.inspection.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Matters in which somebody went along: he said that he joins, and a site was looked at since. Counted once a matter, on the day of the
 * first site; whoever recorded something himself is named as such.
 */
@Component
class InspectionDuty implements DutyFacts {

    private static final DutyKind JOINED = new DutyKind(20, "inspection", "参加执法检查、视察调研等", "次");

    private final JdbcClient jdbc;

    InspectionDuty(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String person, LocalDate day, String number, Kind kind, String title, State state, int recorded) {

        private DutyFact fact() {
            var role = recorded > 0 ? "成员，记录 " + recorded + " 条" : "成员";
            return DutyFact.done(person, JOINED.code(), day, role, number, kind.label() + "：" + title, state.label());
        }
    }

    @Override
    public List<DutyKind> kinds() {
        return List.of(JOINED);
    }

    @Override
    public List<DutyFact> facts(DutyScope scope) {
        return jdbc.sql("""
                        select m.person, v.day, i.number, i.kind, i.title, i.state,
                            (select count(*)::int from finding f where f.number = i.number and f.recorded_by = m.person) as recorded
                        from inspection i join inspection_member m on m.number = i.number and m.joins
                            join lateral (
                                select min(day) as day from (
                                    select s.visited_on as day from inspection_site s where s.number = i.number and s.visited
                                    union all select f.found_on from finding f where f.number = i.number) days) v on true
                        where i.body = :body and v.day between :from and :to and (:person::text is null or m.person = :person)
                            and (not i.unannounced or i.gathered_on is not null)""").paramSource(scope).query(Row.class).list().stream()
                .map(Row::fact)
                .toList();
    }
}
