package jianyi.meeting.agenda;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agendas' tables. Callers that write hold the lock on the meeting's row. */
@Repository
public class Items {

    private final JdbcClient jdbc;
    private final Clock clock;

    Items(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was said on an item, or asked and answered. */
    public record Remark(boolean question, String name, String words, String answerer, String answer) {}

    /** The agenda of a meeting in its order. */
    public List<Item> of(String number) {
        return jdbc.sql("select * from agenda_item where number = ? order by place")
                .param(number)
                .query(Item.class)
                .list();
    }

    /** The item of this id, or empty. */
    public Optional<Item> find(long id) {
        return jdbc.sql("select * from agenda_item where id = ?")
                .param(id)
                .query(Item.class)
                .optional();
    }

    /** The item a process records. */
    public Item at(String instance) {
        return jdbc.sql("select * from agenda_item where instance = ?")
                .param(instance)
                .query(Item.class)
                .single();
    }

    /** Writes the agenda anew; an item that keeps its title, or its place under another one, keeps what hangs on it. */
    void replace(String number, List<Row> rows) {
        var titles = rows.stream().map(Row::title).toList();
        var left = new ArrayList<>(of(number));
        for (int place = 1; place <= rows.size(); place++) {
            var row = rows.get(place - 1);
            var kept = kept(left, row, place, titles);
            left.remove(kept);
            long id = kept == null ? add(number, row) : kept.id();
            write(id, place, row);
        }
        left.forEach(item -> jdbc.sql("delete from agenda_item where id = ?")
                .param(item.id())
                .update());
    }

    private static Item kept(List<Item> left, Row row, int place, List<String> titles) {
        return left.stream()
                .filter(item -> item.title().equals(row.title()))
                .findFirst()
                .or(() -> left.stream()
                        .filter(item -> item.place() == place && !titles.contains(item.title()))
                        .findFirst())
                .orElse(null);
    }

    private void write(long id, int place, Row row) {
        jdbc.sql("""
                        update agenda_item set place = :place, preparatory = :preparatory, kind = :kind, title = :title,
                            reporter = :reporter, guests = :guests, post = :post, seats = :seats, by_election = :byElection
                        where id = :id""").paramSource(row).param("place", place).param("id", id).update();
    }

    /** Puts one more at the end. @return its id */
    long add(String number, Row row) {
        return jdbc.sql("""
                        insert into agenda_item (number, place, preparatory, kind, title, reporter, guests, post, seats, by_election)
                        values (:number, (select coalesce(max(place), 0) + 1 from agenda_item where number = :number), :preparatory,
                            :kind, :title, :reporter, :guests, :post, :seats, :byElection) returning id""")
                .paramSource(row)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    /** Takes an item off the agenda of a meeting that has not been opened; those behind it move up. */
    public void drop(Item item) {
        jdbc.sql("delete from agenda_item where id = ?").param(item.id()).update();
        jdbc.sql("update agenda_item set place = place - 1 where number = ? and place > ?")
                .params(item.number(), item.place())
                .update();
    }

    /** The process that records an item has begun. */
    public void begun(long id, String instance) {
        jdbc.sql("update agenda_item set instance = ? where id = ?")
                .params(instance, id)
                .update();
    }

    void recorded(long id, String record, String person) {
        jdbc.sql("update agenda_item set record = ?, recorded_by = ?, recorded_at = ? where id = ?")
                .params(record, person, OffsetDateTime.now(clock), id)
                .update();
    }

    void remark(long item, Remark one) {
        jdbc.sql("insert into item_remark (item, question, name, words, answerer, answer) values (?, ?, ?, ?, ?, ?)")
                .params(item, one.question(), one.name(), one.words(), one.answerer(), one.answer())
                .update();
    }

    /** Everything said and asked on an item, in the order it was written down. */
    public List<Remark> remarks(long item) {
        return jdbc.sql("select question, name, words, answerer, answer from item_remark where item = ? order by id")
                .param(item)
                .query(Remark.class)
                .list();
    }
}
