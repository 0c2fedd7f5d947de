package jianyi.meeting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jianyi.flow.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in each meeting, with answer, leave and roll. Callers that write hold the lock on the meeting's row. */
@Repository
public class Participants {

    private final JdbcClient jdbc;
    private final Clock clock;

    Participants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody, by delegation and name. */
    public List<Participant> of(String number) {
        return jdbc
                .sql("select * from participant where number = ? order by length(person), person")
                .param(number)
                .query(Participant.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Participant::delegation, DelegationOrder.BY_NUMBER))
                .toList();
    }

    /** One of them, or empty. */
    public Optional<Participant> find(String number, String person) {
        return jdbc.sql("select * from participant where number = ? and person = ?")
                .params(number, person)
                .query(Participant.class)
                .optional();
    }

    /** The one whose invitation this process is; empty for one who is no longer called. */
    public Optional<Participant> called(String invitation) {
        return jdbc.sql("select * from participant where invitation = ?")
                .param(invitation)
                .query(Participant.class)
                .optional();
    }

    /** The same. @throws Refusal 409 for one who is no longer called */
    public Participant invited(String invitation) {
        return called(invitation).orElseThrow(() -> Refusal.conflict("名册已有变动，这位代表不再参加这次会议"));
    }

    /** Begins anew: nobody has answered nor come. */
    public void ask(String number, List<Member> members) {
        jdbc.sql("delete from participant where number = ?").param(number).update();
        var now = OffsetDateTime.now(clock);
        members.forEach(member -> jdbc.sql("""
                        insert into participant (number, person, name, delegation, suspended, notified_at) values (?, ?, ?, ?, ?, ?)""")
                .params(number, member.person(), member.name(), member.delegation(), member.suspended(), now)
                .update());
    }

    /** Follows the register until the meeting is opened: who is new, gone, or suspended. @return whether anything changed */
    public boolean follow(String number, List<Member> members) {
        int changed = 0;
        for (Member member : members) {
            changed += jdbc.sql("""
                            insert into participant (number, person, name, delegation, suspended) values (?, ?, ?, ?, ?)
                            on conflict (number, person) do update set suspended = excluded.suspended
                            where participant.suspended <> excluded.suspended""")
                    .params(number, member.person(), member.name(), member.delegation(), member.suspended())
                    .update();
        }
        changed += jdbc.sql("delete from participant where number = ? and person <> all (?)")
                .params(number, members.stream().map(Member::person).toArray(String[]::new))
                .update();
        return changed > 0;
    }

    /** He is asked by the process of this id. */
    public void invited(String number, String person, String invitation) {
        jdbc.sql("update participant set invitation = ? where number = ? and person = ?")
                .params(invitation, number, person)
                .update();
    }

    /**
     * Keeps what he answered.
     *
     * @param reason why he cannot come, null when he comes
     * @param by user id of the clerk who typed it in, null when he did it himself
     * @param from {@code paper} or {@code phone}, null when he did it himself
     */
    public void answered(Participant who, boolean attending, String reason, String by, String from) {
        jdbc.sql("""
                        update participant set attending = ?, leave_reason = ?, answered_at = ?, entered_by = ?, entered_from = ?
                        where number = ? and person = ?""")
                .params(attending, reason, OffsetDateTime.now(clock), by, from, who.number(), who.person())
                .update();
    }

    /** What he has answered counts no longer. */
    public void unanswered(Participant who) {
        jdbc.sql("""
                        update participant set attending = null, leave_reason = null, answered_at = null, leave_granted = null,
                            leave_remark = null where number = ? and person = ?""").params(who.number(), who.person()).update();
    }

    /** Leave was granted or not, with a word to it. */
    public void leave(Participant who, boolean granted, String remark) {
        jdbc.sql("update participant set leave_granted = ?, leave_remark = ? where number = ? and person = ?")
                .params(granted, remark, who.number(), who.person())
                .update();
    }

    /** Ticks or unticks somebody; while the meeting sits it stays known when he first came, and whether that was late. */
    public void present(String number, String person, boolean present, boolean sitting) {
        jdbc.sql("""
                        update participant set present = :present,
                            late = :sitting and (late or :present and arrived_at is null),
                            arrived_at = case when :present then coalesce(arrived_at, :at::timestamptz)
                                when :sitting then arrived_at end
                        where number = :number and person = :person and present <> :present""")
                .param("present", present)
                .param("sitting", sitting)
                .param("at", OffsetDateTime.now(clock))
                .param("number", number)
                .param("person", person)
                .update();
    }

    /** Whoever said he comes, and is not suspended, is present from now on. */
    public void allExpectedPresent(String number) {
        jdbc.sql("""
                        update participant set present = true, arrived_at = ? where number = ? and attending and not suspended
                        and not present""").params(OffsetDateTime.now(clock), number).update();
    }
}
