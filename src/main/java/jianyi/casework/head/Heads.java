package jianyi.casework.head;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jianyi.rows.ReadOnce;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One table of the heads of all cases. Timeline, steps, dates and files hang on it, so that they are the same for every room; each room
 * writes its case and the head in one transaction, under the lock of the case's row.
 */
@Repository
public class Heads {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Heads(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The next number of a series, without gaps: the row stays locked until the transaction ends. */
    public int next(String series) {
        return take(series, 1);
    }

    /** Takes as many numbers of a series. @return the last of them */
    public int take(String series, int many) {
        return jdbc.sql("""
                        insert into number_series (name, last) values (:name, :many)
                        on conflict (name) do update set last = number_series.last + :many returning last""")
                .param("name", series)
                .param("many", many)
                .query(Integer.class)
                .single();
    }

    /** A case begins; its room's row comes after it. */
    public void open(Head it) {
        open(List.of(it));
    }

    /** Many at once. */
    public void open(List<Head> all) {
        batches.batchUpdate(
                "insert into case_head (number, room, body, title, instance, ended_on) values (?, ?, ?, ?, ?, ?)",
                all.stream()
                        .map(it ->
                                new Object[] {it.number(), it.room(), it.body(), it.title(), it.instance(), it.endedOn()
                                })
                        .toList());
    }

    /** Somebody practises on the case and does every task of it; with null nobody any more, and nobody reads it. */
    public void practise(String number, String person) {
        jdbc.sql("update case_head set practice = ? where number = ?")
                .params(person, number)
                .update();
    }

    /** User id of who practises on the case; empty for one that counts. */
    public Optional<String> practiser(String number) {
        return jdbc.sql("select practice from case_head where number = ? and practice is not null")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** The process of a case has begun. */
    public void begun(String number, String instance) {
        jdbc.sql("update case_head set instance = ? where number = ?")
                .params(instance, number)
                .update();
    }

    /** The title has been changed. */
    public void titled(String number, String title) {
        jdbc.sql("update case_head set title = ? where number = ?")
                .params(title, number)
                .update();
    }

    /** A case comes to its end, or goes on again: then {@code day} is null. */
    public void ended(String number, LocalDate day) {
        jdbc.sql("update case_head set ended_on = ? where number = ?")
                .params(day, number)
                .update();
    }

    /** Another body takes a case over under that body's number; everything that hangs on it follows, and the old number leads on. */
    public void passed(String former, String number, String body) {
        var from = find(former).orElseThrow().body();
        jdbc.sql("update case_head set number = ?, body = ? where number = ?")
                .params(number, body, former)
                .update();
        jdbc.sql("insert into former_number (number, now, body) values (?, ?, ?)")
                .params(former, number, from)
                .update();
    }

    /** The number a case has now that once had this one, or empty. */
    public Optional<String> now(String former) {
        return jdbc.sql("select now from former_number where number = ?")
                .param(former)
                .query(String.class)
                .optional();
    }

    /** The head of this number, or empty. */
    public Optional<Head> find(String number) {
        return ReadOnce.of(
                "case_head",
                number,
                () -> jdbc.sql("select * from case_head where number = ?")
                        .param(number)
                        .query(Head.class)
                        .optional());
    }
}
