package jianyi.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands in for whom, and which posts were given for it. */
@Repository
public class StandIns {

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a stand-in. Namings wait for each other until the transaction ends, so that two at once see one another. */
    public StandIn add(
            String person,
            String standIn,
            List<String> posts,
            LocalDate from,
            LocalDate until,
            String reason,
            boolean awaits,
            String by) {
        return jdbc.sql("""
                        insert into stand_in
                            (person, stand_in, posts, from_day, until_day, reason, awaits, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning *""")
                .params(person, standIn, posts.toArray(String[]::new), from, until, reason, awaits, by, now())
                .query((row, index) -> standIn(row))
                .single();
    }

    /** Lets one naming at a time look for what is in its way. */
    public void lock() {
        jdbc.sql("lock table stand_in in share row exclusive mode").update();
    }

    /** Notes the word it has waited for; false when it waits for none, or has ended. */
    public boolean consent(long id, String by) {
        return jdbc.sql("""
                        update stand_in set awaits = false, consented_by = ?, consented_at = ?
                        where id = ? and awaits and ended_at is null""").params(by, now(), id).update() == 1;
    }

    /** Ends it now; false when it had ended already. */
    public boolean end(long id, String by) {
        return jdbc.sql("update stand_in set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by, now(), id)
                        .update()
                == 1;
    }

    /** Whether somebody stands in for the person today. */
    public boolean away(String person) {
        return jdbc.sql("""
                        select exists (select from stand_in where person = :person and ended_at is null and not awaits
                            and from_day <= :today and until_day >= :today)""")
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    public Optional<StandIn> find(long id) {
        return jdbc.sql("select * from stand_in where id = ?")
                .param(id)
                .query((row, index) -> standIn(row))
                .optional();
    }

    /** All in which a person is on either side, the newest first. */
    public List<StandIn> of(String person) {
        return jdbc.sql("select * from stand_in where person = :one or stand_in = :one order by id desc")
                .param("one", person)
                .query((row, index) -> standIn(row))
                .list();
    }

    /** Posts a person is in today only because of standing in for somebody. */
    public List<StandIn> joined(String standIn) {
        return jdbc.sql("select * from stand_in where stand_in = ? and joined <> '{}' order by id")
                .param(standIn)
                .query((row, index) -> standIn(row))
                .list();
    }

    /**
     * Those whose posts may have to be given or taken today, and those over by their date of which nobody was told, locked; what another
     * node is at is left out.
     */
    public List<StandIn> unsettled(LocalDate today) {
        return jdbc.sql("""
                        select * from stand_in
                        where joined <> '{}' or (ended_at is null and not awaits and from_day <= :today
                            and (until_day >= :today or over_told_at is null))
                        order by id for update skip locked""")
                .param("today", today)
                .query((row, index) -> standIn(row))
                .list();
    }

    /** Notes that both are told that it is over by its date; false when they were. */
    public boolean overTold(long id) {
        return jdbc.sql("update stand_in set over_told_at = ? where id = ? and over_told_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    public void joined(long id, List<String> groups) {
        jdbc.sql("update stand_in set joined = ? where id = ?")
                .params(groups.toArray(String[]::new), id)
                .update();
    }

    private static StandIn standIn(ResultSet row) throws SQLException {
        return new StandIn(
                row.getLong("id"),
                row.getString("person"),
                row.getString("stand_in"),
                List.of((String[]) row.getArray("posts").getArray()),
                List.of((String[]) row.getArray("joined").getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getObject("ended_at") != null,
                row.getBoolean("awaits"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
