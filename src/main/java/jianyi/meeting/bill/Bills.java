package jianyi.meeting.bill;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.flow.Refusal;
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

    /** One of a meeting. @throws Refusal 404 when there is none */
    Bill get(String number, long id) {
        return of(number).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这件议案或者质询案"));
    }

    /** Keeps one that is handed in. @param target office code of the government an inquiry asks, else null @return its id */
    long add(String number, BillText it, String target, List<String> signers, String by, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into bill (number, inquiry, title, reason, content, target, signers, handed_by, handed_at, category,
                            disclosure)
                        values (:number, :inquiry, :title, :reason, :content, :target, :all, :by, :at, :category,
                            :disclosure) returning id""")
                .paramSource(it)
                .param("number", number)
                .param("target", target)
                .param("all", signers.toArray(String[]::new))
                .param("by", by)
                .param("at", at)
                .query(Long.class)
                .single();
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
