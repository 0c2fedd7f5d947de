package jianyi.activity.station;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stations' tables. Callers that write hold the lock on the row. */
@Repository
class Stations {

    private static final String ROOM = "activity";
    private static final String SELECT =
            "select s.*, h.body, h.title from station s join case_head h on h.number = s.number where ";

    private final JdbcClient jdbc;
    private final Heads heads;

    Stations(JdbcClient jdbc, Heads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    /** @return its number, yecun-S01 */
    String open(String body, StationForm form) {
        var series = body + "-S";
        var number = series + "%02d".formatted(heads.next(series));
        heads.open(new Head(number, ROOM, body, form.name(), null, null));
        jdbc.sql("insert into station (number, kind, address, keeper, hours) values (?, ?, ?, ?, ?)")
                .params(number, form.kind().name(), form.address(), form.keeper(), form.hours())
                .update();
        return number;
    }

    void save(String number, StationForm form) {
        heads.titled(number, form.name());
        jdbc.sql("update station set kind = ?, address = ?, keeper = ?, hours = ? where number = ?")
                .params(form.kind().name(), form.address(), form.keeper(), form.hours(), number)
                .update();
    }

    void giveUp(String number, LocalDate day) {
        jdbc.sql("update station set given_up_on = ? where number = ?")
                .params(day, number)
                .update();
        heads.ended(number, day);
    }

    List<Station> of(Collection<String> offices) {
        return offices.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "h.body in (:offices) and s.given_up_on is null order by h.body, s.number")
                        .param("offices", offices)
                        .query(Station.class)
                        .list();
    }

    Optional<Station> find(String number) {
        return jdbc.sql(SELECT + "s.number = ?")
                .param(number)
                .query(Station.class)
                .optional();
    }

    Station lock(String number) {
        return jdbc.sql(SELECT + "s.number = ? for update of s")
                .param(number)
                .query(Station.class)
                .optional()
                .orElseThrow(Station::unknown);
    }

    /** How it stands with each of these, in their order; those nobody has looked at are among them. */
    List<Check> checks(String number, List<String> items) {
        Map<String, Check> known =
                jdbc
                        .sql("select * from station_check where number = ?")
                        .param(number)
                        .query(Check.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Check::item, Function.identity()));
        return items.stream()
                .map(item -> known.getOrDefault(item, Check.unseen(item)))
                .toList();
    }

    void check(String number, Check one) {
        jdbc.sql("""
                        insert into station_check (number, item, met, remark, checked_on, checked_by, fix_by, photo)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (number, item) do update set met = excluded.met, remark = excluded.remark,
                            checked_on = excluded.checked_on, checked_by = excluded.checked_by, fix_by = excluded.fix_by,
                            photo = coalesce(excluded.photo, station_check.photo)""")
                .params(
                        number,
                        one.item(),
                        one.met(),
                        one.remark(),
                        one.checkedOn(),
                        one.checkedBy(),
                        one.fixBy(),
                        one.photo())
                .update();
    }

    List<Wish> wishes(String number) {
        return jdbc.sql("select * from station_wish where number = ? order by id desc")
                .param(number)
                .query(Wish.class)
                .list();
    }

    void wish(String number, String what, LocalDate day, String by) {
        jdbc.sql("insert into station_wish (number, what, asked_on, asked_by) values (?, ?, ?, ?)")
                .params(number, what, day, by)
                .update();
    }

    void decide(long wish, boolean granted, String remark, LocalDate day, String by) {
        jdbc.sql("update station_wish set granted = ?, remark = ?, decided_on = ?, decided_by = ? where id = ?")
                .params(granted, remark, day, by, wish)
                .update();
    }
}
