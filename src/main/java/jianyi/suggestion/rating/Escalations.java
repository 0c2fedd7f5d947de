package jianyi.suggestion.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jianyi.suggestion.Escalation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chairs' decisions after a second dissatisfaction, and what waits for a presidium. Callers hold the lock on the suggestion's row. */
@Repository
public class Escalations {

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Escalation decided) {
        jdbc.sql("""
                        insert into escalation (number, round, choice, remark, meet_date, meet_place, meet_people,
                            decided_by, decided_name, decided_at)
                        values (:number, :round, :choice, :remark, :meetDate, :meetPlace, :meetPeople,
                            :decidedBy, :decidedName, :decidedAt)""").paramSource(decided).update();
    }

    /** The decisions on a case, by round. */
    public List<Escalation> of(String number) {
        return jdbc.sql("select * from escalation where number = ? order by round")
                .param(number)
                .query(Escalation.class)
                .list();
    }

    /** What put this case on the presidium's list, or empty. */
    public Optional<Escalation> onAgenda(String number) {
        return of(number).stream()
                .filter(decided -> decided.choice().equals(Escalation.AGENDA))
                .findFirst();
    }

    /** The list of these bodies' presidia: what waits, the longest waiting first, then what was dealt with, the latest first. */
    List<AgendaItem> agenda(Collection<String> bodies) {
        return jdbc.sql("""
                        select e.number, s.public_number, s.title, s.deputy_name, s.body, o.name as body_name, e.remark, e.decided_name,
                            e.decided_at, e.discussed_on, e.discussion
                        from escalation e join suggestion s on s.number = e.number join office o on o.code = s.body
                        where e.choice = 'agenda' and s.body in (:bodies)
                        order by e.discussed_on is not null, e.discussed_on desc, e.decided_at""").param("bodies", bodies).query(AgendaItem.class).list();
    }

    void discussed(Escalation item, LocalDate on, String discussion) {
        jdbc.sql("update escalation set discussed_on = ?, discussion = ? where number = ? and round = ?")
                .params(on, discussion, item.number(), item.round())
                .update();
    }
}
