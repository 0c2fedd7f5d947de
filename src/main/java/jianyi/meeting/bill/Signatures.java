package jianyi.meeting.bill;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has signed which bill. Callers that write hold the lock on the meeting's row. */
@Repository
class Signatures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who was asked. */
    List<Signature> of(long bill) {
        return jdbc.sql("select * from bill_signer where bill = ?")
                .param(bill)
                .query(Signature.class)
                .list();
    }

    Optional<Signature> find(long bill, String person) {
        return of(bill).stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** How many have signed. */
    int signed(long bill) {
        return (int) of(bill).stream()
                .filter(one -> Boolean.TRUE.equals(one.signed()))
                .count();
    }

    /** Who has not answered yet. */
    List<String> pending(long bill) {
        return of(bill).stream()
                .filter(one -> one.signed() == null)
                .map(Signature::person)
                .toList();
    }

    void ask(long bill, List<String> persons) {
        persons.forEach(person -> jdbc.sql("insert into bill_signer (bill, person) values (?, ?)")
                .params(bill, person)
                .update());
    }

    /** Keeps an answer. @param by user id of the clerk who typed it in, or null @param from {@code paper} or {@code phone}, or null */
    void answered(long bill, String person, boolean signed, String by, String from) {
        jdbc.sql("""
                        update bill_signer set signed = ?, answered_at = ?, entered_by = ?, entered_from = ?
                        where bill = ? and person = ?""")
                .params(signed, OffsetDateTime.now(clock), by, from, bill, person)
                .update();
        if (!signed) {
            drop(bill, person);
        }
    }

    /** Whoever has not answered when the bill is decided on has not signed it. */
    void close(long bill) {
        pending(bill).forEach(person -> drop(bill, person));
    }

    private void drop(long bill, String person) {
        jdbc.sql("update bill set signers = array_remove(signers, ?) where id = ?")
                .params(person, bill)
                .update();
    }
}
