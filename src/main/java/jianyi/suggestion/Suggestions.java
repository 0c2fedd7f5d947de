package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.casework.act.Entering;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.flow.Refusal;
import jianyi.rows.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suggestions' table. */
@Repository
public class Suggestions {

    /** The room's name on a case's head. */
    public static final String ROOM = "suggestion";

    private final JdbcClient jdbc;
    private final Heads heads;

    Suggestions(JdbcClient jdbc, Heads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    /** The case of this number, or empty. */
    public Optional<Suggestion> find(String number) {
        return ReadOnce.of("suggestion", number, () -> read(number, ""));
    }

    private Optional<Suggestion> read(String number, String locking) {
        return jdbc.sql("select * from suggestion where number = ?" + locking)
                .param(number)
                .query(Suggestion.class)
                .optional();
    }

    /**
     * The case, locked until the transaction ends, so that two people who act on it at once act one after the other.
     *
     * @throws Refusal 404 when there is none
     */
    public Suggestion lock(String number) {
        return ReadOnce.locked("suggestion", number, () -> read(number, " for update"), () -> read(number, ""))
                .orElseThrow(() -> Refusal.notFound("没有编号为“" + number + "”的建议"));
    }

    /** The next number of a series, without gaps. */
    public int next(String series) {
        return heads.next(series);
    }

    /** The next case number of a body, {@code yecun-2026-0001}. */
    public String nextNumber(String body, int year) {
        return "%s-%d-%04d".formatted(body, year, next(body + "-" + year));
    }

    /** The number under which the same deputy has handed in the same title and texts since {@code since}. */
    public Optional<String> same(Submission text, OffsetDateTime since) {
        return jdbc.sql("""
                        select number from suggestion where deputy = ? and body = ? and title = ? and situation = ? and proposal = ?
                        and submitted_at > ? order by submitted_at limit 1""")
                .params(text.deputy(), text.body(), text.title(), text.situation(), text.proposal(), since)
                .query(String.class)
                .optional();
    }

    /** Stores a new case. */
    public void add(
            String number, String instance, String deputyName, Submission text, Entering entering, OffsetDateTime at) {
        open(number, text.body(), text.title(), instance);
        jdbc.sql("""
                        insert into suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal, category,
                            disclosure, confidential, research, raised_before, needs_reply, proposed_unit, session,
                            entered_by, entered_name, entered_from, submitted_at, state)
                        values (:number, :body, :instance, :deputy, :deputyName, :title, :situation, :proposal, :category,
                            :disclosure, :confidential, :research, :raisedBefore, :needsReply, :proposedUnit, :session,
                            :enteredBy, :enteredName, :enteredFrom, :at, :state)""")
                .param("number", number)
                .param("instance", instance)
                .param("deputyName", deputyName)
                .param("enteredBy", entering.by())
                .param("enteredName", entering.name())
                .param("enteredFrom", entering.from())
                .param("at", at)
                .param("state", (text.coSigners().isEmpty() ? State.REVIEWING : State.COSIGNING).name())
                .params(text.columns())
                .update();
    }

    /** The head of a new case, before its row; {@code instance} is empty while no process has begun. */
    void open(String number, String body, String title, String instance) {
        heads.open(new Head(number, ROOM, body, title, instance.isEmpty() ? null : instance, null));
    }

    /** Replaces the deputy's own words after a return. */
    public void amend(String number, Submission text) {
        heads.titled(number, text.title());
        jdbc.sql("""
                        update suggestion set title = :title, situation = :situation, proposal = :proposal, category = :category,
                            disclosure = :disclosure, confidential = :confidential, research = :research,
                            raised_before = :raisedBefore, needs_reply = :needsReply, proposed_unit = :proposedUnit,
                            session = :session
                        where number = :number""").param("number", number).params(text.columns()).update();
    }

    /** Puts the words right that somebody has mistyped. */
    public void correct(String number, String title, String situation, String proposal, String category) {
        heads.titled(number, title);
        jdbc.sql("update suggestion set title = ?, situation = ?, proposal = ?, category = ? where number = ?")
                .params(title, situation, proposal, category, number)
                .update();
    }

    /** Moves a case to another state. */
    public void move(String number, State state) {
        jdbc.sql("update suggestion set state = ? where number = ?")
                .params(state.name(), number)
                .update();
    }

    /** It was accepted: it waits for its assignment under its public number. */
    public void accept(String number, String series, int publicNumber, LocalDate today) {
        jdbc.sql("""
                        update suggestion set state = ?, public_series = ?, public_number = ?, accepted_on = ? where number = ?""")
                .params(State.ASSIGNING.name(), series, publicNumber, today, number)
                .update();
    }

    /** It was assigned, to be replied to by that day. */
    public void assign(String number, Assignment how, LocalDate today, LocalDate due, State state) {
        jdbc.sql("""
                        update suggestion set state = ?, mode = ?, months = ?, key_item = ?, supervisor = ?, assigned_on = ?,
                            reply_due = ? where number = ?""")
                .params(state.name(), how.mode(), how.months(), how.keyItem(), how.supervisor(), today, due, number)
                .update();
    }

    /** A further round of handling begins, with its own day for the reply. */
    public void beginRound(String number, int round, LocalDate due) {
        jdbc.sql("update suggestion set state = ?, round = ?, reply_due = ? where number = ?")
                .params(State.HANDLING.name(), round, due, number)
                .update();
    }

    /** The day the deputy may expect the reply, after the deadlines of the case have been reckoned anew. */
    public void replyDue(String number) {
        jdbc.sql("""
                        update suggestion set reply_due = open.due from (select max(due) as due from deadline
                            where number = :number and kind = 'REPLY' and ended_on is null) open
                        where number = :number and open.due is not null""").param("number", number).update();
    }

    /** Ends a case. */
    public void close(String number, State state, String verdict, LocalDate today) {
        heads.ended(number, today);
        jdbc.sql("update suggestion set state = ?, verdict = ?, closed_on = ? where number = ?")
                .params(state.name(), verdict, today, number)
                .update();
    }

    /** Asks one more deputy to sign along; places count from 1 in the order of the form. */
    public void addCosigner(String number, String person, String name, int place) {
        jdbc.sql("insert into cosigner (number, person, name, place) values (?, ?, ?, ?)")
                .params(number, person, name, place)
                .update();
    }

    /** Strikes a deputy who was asked to sign along. */
    public void dropCosigner(String number, String person) {
        jdbc.sql("delete from cosigner where number = ? and person = ?")
                .params(number, person)
                .update();
    }

    /** Keeps whether a deputy signs along, and whose hand said so. */
    public void cosign(String number, String person, boolean cosigned, OffsetDateTime at, Entering entering) {
        jdbc.sql("""
                        update cosigner set cosigned = ?, answered_at = ?, entered_by = ?, entered_from = ?
                        where number = ? and person = ?""")
                .params(cosigned, at, entering.by(), entering.from(), number, person)
                .update();
    }

    /** Everybody asked to sign along, in the order named. */
    public List<Cosigner> cosigners(String number) {
        return jdbc.sql("select * from cosigner where number = ? order by place")
                .param(number)
                .query(Cosigner.class)
                .list();
    }
}
