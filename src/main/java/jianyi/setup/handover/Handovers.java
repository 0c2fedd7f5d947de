package jianyi.setup.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jianyi.access.Viewer;
import jianyi.office.Person;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of posts that were passed on. */
@Repository
class Handovers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(Person giver, Person taker, String posts, String remark, Viewer by, List<Handover.Item> items) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into handover (id, giver, giver_name, taker, taker_name, posts, remark, done_by, done_name, done_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        giver.id(),
                        giver.name(),
                        taker.id(),
                        taker.name(),
                        posts,
                        remark,
                        by.id(),
                        by.name(),
                        OffsetDateTime.now(clock))
                .update();
        int place = 0;
        for (Handover.Item item : items) {
            jdbc.sql("""
                            insert into handover_item (handover, place, post, case_number, task, due, released)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, place++, item.post(), item.caseNumber(), item.task(), item.due(), item.released())
                    .update();
        }
        return id;
    }

    /** One with its items, whose titles are left empty here. */
    Optional<Handover> find(UUID id) {
        List<Handover.Item> items = jdbc.sql("select * from handover_item where handover = ? order by place")
                .param(id)
                .query((row, index) -> new Handover.Item(
                        row.getString("post"),
                        row.getString("case_number"),
                        "",
                        row.getString("task"),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("released")))
                .list();
        return jdbc.sql("select * from handover where id = ?")
                .param(id)
                .query(row(items))
                .optional();
    }

    /** Those a person gave or took, newest first, without items. */
    List<Handover> of(String person) {
        return jdbc.sql("select * from handover where giver = ? or taker = ? order by done_at desc")
                .params(person, person)
                .query(row(List.of()))
                .list();
    }

    private RowMapper<Handover> row(List<Handover.Item> items) {
        return (row, index) -> new Handover(
                row.getObject("id", UUID.class),
                row.getString("giver"),
                row.getString("giver_name"),
                row.getString("taker"),
                row.getString("taker_name"),
                row.getString("posts"),
                row.getString("remark"),
                row.getString("done_by"),
                row.getString("done_name"),
                local(row.getObject("done_at", OffsetDateTime.class)),
                items);
    }

    private LocalDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
