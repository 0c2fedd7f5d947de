package jianyi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.casework.timeline.Involved;
import jianyi.flow.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings' table. */
@Repository
public class Meetings implements Involved {

    /** The room's name on a case's head. */
    public static final String ROOM = "meeting";

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Heads heads, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.clock = clock;
    }

    /** The meeting of this number, or empty. */
    public Optional<Meeting> find(String number) {
        return jdbc.sql("select * from meeting where number = ?")
                .param(number)
                .query(Meeting.class)
                .optional();
    }

    /**
     * The meeting, locked until the transaction ends, so that two people who act on it at once act one after the other.
     *
     * @throws Refusal 404 when there is none
     */
    public Meeting lock(String number) {
        return jdbc.sql("select * from meeting where number = ? for update")
                .param(number)
                .query(Meeting.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("没有找到这次会议，可能编号有误，或者您无权查看"));
    }

    /** The meetings of these bodies, the latest first. */
    public List<Meeting> of(Collection<String> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : jdbc.sql("select * from meeting where body in (:bodies) order by opens desc, number desc")
                        .param("bodies", bodies)
                        .query(Meeting.class)
                        .list();
    }

    /** The next number of a body's meetings, {@code yecun-2026-M01}, without gaps. */
    public String nextNumber(String body, int year) {
        var series = body + "-" + year + "-M";
        return series + "%02d".formatted(heads.next(series));
    }

    /** Whether a resolution of the meeting has charged this office with something. */
    boolean charges(String number, String office) {
        return jdbc.sql("select exists (select from undertaking where number = ? and owner = ?)")
                .params(number, office)
                .query(Boolean.class)
                .single();
    }

    /** The party committee that is asked, and whoever carries out a resolution. */
    @Override
    public Set<String> in(String number) {
        return new HashSet<>(
                jdbc.sql("""
                        select owner from undertaking where number = :number
                        union select o.code from office o join meeting m on o.parent = m.body
                        where m.number = :number and o.kind = 'PARTY'""").param("number", number).query(String.class).list());
    }

    /** Whether the body has a session of this term and ordinal that was not called off. */
    public boolean has(String body, int term, int ordinal) {
        return jdbc.sql("""
                        select exists (select from meeting where body = ? and term = ? and ordinal = ?
                        and state not in ('REFUSED', 'CANCELLED'))""").params(body, term, ordinal).query(Boolean.class).single();
    }

    /** The title of the body's congress that has opened and not closed, or empty. */
    public Optional<String> sittingCongress(String body) {
        return jdbc
                .sql("select title from meeting where body = ? and term is not null and state = ?")
                .params(body, State.SITTING.name())
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Keeps a meeting that is convened. @return its row, locked until the transaction ends */
    public Meeting add(Convening it) {
        heads.open(new Head(it.number(), ROOM, it.body(), it.title(), it.instance(), null));
        jdbc.sql("""
                        insert into meeting (number, body, instance, title, kind, term, ordinal, opens, begins_at, days, place,
                            state, convened_by, convened_at)
                        values (:number, :body, :instance, :title, :kind, :term, :ordinal, :opens, :beginsAt, :days, :place,
                            :state, :convenedBy, :convenedAt)""")
                .paramSource(it)
                .param("term", it.session() == null ? null : it.session().term())
                .param("ordinal", it.session() == null ? null : it.session().ordinal())
                .param("state", State.PLANNING.name())
                .update();
        return lock(it.number());
    }

    /** Moves a meeting on. */
    public void move(String number, State state) {
        set(number, "state", state.name());
        if (state.over()) {
            heads.ended(number, LocalDate.now(clock));
        }
    }

    /** Moves it to another first day, and the last day for bills as far along. */
    public void postpone(Meeting meeting, LocalDate opens) {
        set(meeting.number(), "opens", opens);
        if (meeting.billDeadline() != null) {
            long days = ChronoUnit.DAYS.between(meeting.opens(), opens);
            set(meeting.number(), "bill_deadline", meeting.billDeadline().plusDays(days));
        }
    }

    /** Changes a column of one meeting, whose name is the room's own; how far it has come is {@link #move}d. */
    public void set(String number, String column, Object value) {
        jdbc.sql("update meeting set %s = ? where number = ?".formatted(column))
                .params(value, number)
                .update();
    }
}
