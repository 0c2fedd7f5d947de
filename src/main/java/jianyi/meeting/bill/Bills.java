package jianyi.meeting.bill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
                .query((row, index) -> bill(row))
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
                            disclosure) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        it.number(),
                        it.inquiry(),
                        it.title(),
                        it.reason(),
                        it.content(),
                        it.target(),
                        it.signers().toArray(new String[0]),
                        it.handedBy(),
                        it.handedAt(),
                        it.category(),
                        it.disclosure())
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

    private static Bill bill(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Bill(
                row.getLong("id"),
                row.getString("number"),
                row.getBoolean("inquiry"),
                row.getString("title"),
                row.getString("reason"),
                row.getString("content"),
                row.getString("target"),
                List.of((String[]) row.getArray("signers").getArray()),
                row.getString("handed_by"),
                row.getObject("handed_at", OffsetDateTime.class),
                outcome == null ? null : BillOutcome.valueOf(outcome),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("suggestion"),
                row.getString("category"),
                row.getString("disclosure"),
                row.getObject("item", Long.class),
                row.getObject("unsatisfied", Integer.class),
                row.getString("second_answer"),
                row.getObject("second_on", LocalDate.class));
    }
}
