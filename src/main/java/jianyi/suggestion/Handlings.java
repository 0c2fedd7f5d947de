package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.casework.time.DueDate;
import jianyi.rows.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each unit does for a case, and its contacts. Callers hold the lock on the suggestion's row. */
@Repository
public class Handlings {

    private final JdbcClient jdbc;
    private final CaseFollowers followers;

    Handlings(JdbcClient jdbc, CaseFollowers followers) {
        this.jdbc = jdbc;
        this.followers = followers;
    }

    /** Stores a handling and gives its id; the deadlines it names bind again. */
    public long add(Handling begun) {
        long id = jdbc.sql("""
                        insert into handling (number, round, unit, part, task, settler, state, assigned_on, reply_due, opinion_due,
                            deadline, opinion_deadline)
                        values (:number, :round, :unit, :part, :task, :settler, :state, :assignedOn, :replyDue, :opinionDue,
                            :deadline, :opinionDeadline) returning id""").paramSource(begun).query(Long.class).single();
        bind(id);
        followers.tell(one -> one.unitBegun(get(id)));
        return id;
    }

    /** What is being worked on now: the charges of the present round that have not ended. */
    public List<Handling> atWork(Suggestion suggestion) {
        return of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round() && !h.state().ended())
                .toList();
    }

    /** The days of a case's units after their deadlines have been reckoned anew. */
    public void due(DueDate it) {
        boolean reply = it.of(CaseDate.REPLY);
        jdbc.sql(
                        reply
                                ? "update handling set reply_due = ? where deadline = ?"
                                : "update handling set opinion_due = ? where opinion_deadline = ?")
                .params(it.due(), it.id())
                .update();
    }

    /** What a handling was bound by binds it again. */
    public void rebind(long id) {
        bind(id);
        told(id);
    }

    private void bind(long id) {
        jdbc.sql("""
                        update deadline set ended_on = null where ended_on is not null
                        and id in (select unnest(array[deadline, opinion_deadline]) from handling where id = ?)""").param(id).update();
    }

    private void told(long id) {
        followers.tell(one -> one.unitMoved(get(id)));
    }

    /** Ends the deadlines of a case that bind no unit any longer; a reply that a government has yet to give out stays due. */
    public void release(String number, LocalDate today) {
        jdbc.sql("""
                        update deadline set ended_on = :today where number = :number and ended_on is null
                        and not (kind = 'REPLY' and exists (select from suggestion s where s.number = :number and state = 'DISPATCHING'))
                        and not exists (select from handling h where h.ended_on is null and (h.opinion_deadline = deadline.id
                            or h.id = deadline.handling or h.deadline = deadline.id and h.part <> 'CO'))""").param("today", today).param("number", number).update();
    }

    private void release(long id, LocalDate today) {
        release(get(id).number(), today);
    }

    /** One handling; it exists, since the running process names it. */
    public Handling get(long id) {
        return ReadOnce.of(
                "handling",
                id,
                () -> jdbc.sql("select * from handling where id = ?")
                        .param(id)
                        .query(Handling.class)
                        .single());
    }

    /** Every handling of a case, by round and then in the order assigned. */
    public List<Handling> of(String number) {
        return ReadOnce.of(
                "handling",
                number,
                () -> jdbc.sql("select * from handling where number = ? order by round, id")
                        .param(number)
                        .query(Handling.class)
                        .list());
    }

    /** What the co-units of a lead's round still owe; nothing for a unit that is no lead. */
    public List<Handling> owing(Handling lead) {
        return of(lead.number()).stream()
                .filter(h -> lead.part() == Part.LEAD && h.round() == lead.round())
                .filter(h -> h.part() == Part.CO && !h.state().ended())
                .toList();
    }

    /** A unit's process has begun; its id. */
    public void begin(long id, String instance) {
        jdbc.sql("update handling set instance = ? where id = ?")
                .params(instance, id)
                .update();
    }

    /** Moves a handling to another state. */
    public void move(long id, Handling.State state) {
        jdbc.sql("update handling set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    /** Ends a handling, and with it what hung on it. */
    public void end(long id, Handling.State state, LocalDate today) {
        jdbc.sql("update handling set state = ?, ended_on = ? where id = ?")
                .params(state.name(), today, id)
                .update();
        release(id, today);
        followers.tell(one -> one.unitEnded(get(id)));
    }

    /** Keeps the first opening only. */
    public boolean open(long id, String person, OffsetDateTime at) {
        boolean first = jdbc.sql("update handling set opened_at = ?, opened_by = ? where id = ? and opened_at is null")
                        .params(at, person, id)
                        .update()
                == 1;
        told(id);
        return first;
    }

    /** A unit takes the suggestion. */
    public void accept(long id, LocalDate today) {
        jdbc.sql("update handling set accepted_on = ?, state = ? where id = ?")
                .params(today, Handling.State.HANDLING.name(), id)
                .update();
    }

    /** A unit asks to be relieved; both texts are its own words. */
    public void refuse(long id, String reason, String properUnit) {
        jdbc.sql("update handling set refusal = ?, proper_unit = ?, state = ? where id = ?")
                .params(reason, properUnit, Handling.State.REFUSING.name(), id)
                .update();
    }

    /** A co-unit gives its opinion; its charge ends with it. */
    public void opine(long id, String opinion, String person, LocalDate today) {
        jdbc.sql(
                        "update handling set opinion = ?, opinion_by = ?, opinion_on = ?, state = ?, ended_on = ? where id = ?")
                .params(opinion, person, today, Handling.State.OPINED.name(), today, id)
                .update();
        release(id, today);
    }

    /** Keeps a contact of the unit with the deputy. */
    public void contact(long handling, Contact made) {
        jdbc.sql("""
                        insert into contact (handling, way, day, note, attended, place, recorded_by, recorded_at)
                        values (:handling, :way, :day, :note, :attended, :place, :recordedBy, :recordedAt)""").paramSource(made).param("handling", handling).update();
        told(handling);
    }

    /** The contact recorded last counts no longer. */
    public void takeBackContact(long handling) {
        jdbc.sql("""
                        update contact set taken_back = true
                        where id = (select max(id) from contact where handling = ? and not taken_back)""").param(handling).update();
        told(handling);
    }

    /** The contacts of one handling in the order they took place. */
    public List<Contact> contacts(long handling) {
        return jdbc.sql("select * from contact where handling = ? and not taken_back order by day, id")
                .param(handling)
                .query(Contact.class)
                .list();
    }
}
