package jianyi.meeting.bill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of bills and inquiries. Callers that write hold the lock on the meeting's row. */
@Repository
public class Bills {

    private final JdbcClient jdbc;

    Bills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a meeting, in the order handed in. */
    public List<Bill> of(String number) {
        return jdbc.sql("select * from bill where number = ? order by id")
                .param(number)
                .query(Bill.class)
                .list();
    }

    /** One of a meeting, or empty. */
    Optional<Bill> find(String number, long id) {
        return of(number).stream().filter(one -> one.id() == id).findFirst();
    }

    /** Keeps one. @return its id */
    long add(Bill it) {
        return jdbc.sql("""
                        insert into bill (number, inquiry, title, reason, content, target, signers, handed_by, handed_at, category,
                            disclosure)
                        values (:number, :inquiry, :title, :reason, :content, :target, :signers, :handedBy, :handedAt, :category,
                            :disclosure) returning id""").paramSource(it).query(Long.class).single();
    }

    void decide(long id, BillOutcome outcome, String decision, LocalDate today) {
        jdbc.sql("update bill set outcome = ?, decision = ?, decided_on = ? where id = ?")
                .params(outcome.name(), decision, today, id)
                .update();
    }

    void answeredAgain(long id, int unsatisfied, String answer, LocalDate today) {
        jdbc.sql("update bill set unsatisfied = ?, second_answer = ?, second_on = ? where id = ?")
                .params(unsatisfied, answer, today, id)
                .update();
    }

    void becameItem(long id, Long item) {
        jdbc.sql("update bill set item = ? where id = ?").params(item, id).update();
    }

    void becameSuggestion(long id, String suggestion) {
        jdbc.sql("update bill set suggestion = ? where id = ?")
                .params(suggestion, id)
                .update();
    }
}
