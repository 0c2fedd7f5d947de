package jianyi.setup.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.calendar.HolidayNotice;
import jianyi.calendar.SpecialDay;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been loaded of holiday notices; nothing is ever changed or deleted. */
@Repository
class HolidayLoads {

    private static final String SELECT =
            "select id, year, source, loaded_by, loaded_name, loaded_at from holiday_load ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    HolidayLoads(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Rises with every loading; 0 before the first. Cheap enough to be asked every few seconds. */
    long version() {
        return jdbc.sql("select coalesce(max(id), 0) from holiday_load")
                .query(Long.class)
                .single();
    }

    /** Lets nobody else load until this transaction ends: versions become visible in their order. */
    void lock() {
        jdbc.sql("lock table holiday_load in share row exclusive mode").update();
    }

    /** The loadings of one year, the one in force first. */
    List<HolidayLoad> of(int year) {
        return jdbc.sql(SELECT + "where year = ? order by id desc")
                .param(year)
                .query(HolidayLoad.class)
                .list();
    }

    /** The loading in force of each year. */
    Map<Integer, HolidayLoad> latest() {
        return jdbc
                .sql(SELECT + "where id in (select max(id) from holiday_load group by year)")
                .query(HolidayLoad.class)
                .list()
                .stream()
                .collect(Collectors.toMap(HolidayLoad::year, load -> load, (one, other) -> one, TreeMap::new));
    }

    /** The notice in force of each loaded year. */
    List<HolidayNotice> notices() {
        return latest().values().stream().map(this::notice).toList();
    }

    /** The days of one loading. */
    HolidayNotice notice(HolidayLoad load) {
        return new HolidayNotice(
                load.year(),
                jdbc.sql("select day as date, off, name, source from holiday_day where load = ?")
                        .param(load.id())
                        .query(SpecialDay.class)
                        .list());
    }

    /** Stores a notice as the newest of its year. */
    void add(HolidayNotice notice, String source, Viewer person) {
        long id = jdbc.sql("""
                        insert into holiday_load (year, source, loaded_by, loaded_name, loaded_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(notice.year(), source, person.id(), person.name(), OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        batches.batchUpdate(
                "insert into holiday_day (load, day, off, name, source) values (?, ?, ?, ?, ?)",
                notice.days(),
                notice.days().size(),
                (row, day) -> {
                    row.setLong(1, id);
                    row.setObject(2, day.date(), java.sql.Types.DATE);
                    row.setBoolean(3, day.off());
                    row.setString(4, day.name());
                    row.setString(5, day.source());
                });
    }

    /** The years loaded and not yet told of; another node's are left to it while it is at them. */
    SortedSet<Integer> takeUntold() {
        return new TreeSet<>(jdbc.sql("""
                        update holiday_load set announced_at = ?
                        where id in (select id from holiday_load where announced_at is null order by id for update skip locked)
                        returning year""")
                .param(OffsetDateTime.now(clock))
                .query(Integer.class)
                .list());
    }

    /** Whether anything is left to be told. */
    boolean untold() {
        return jdbc.sql("select exists (select from holiday_load where announced_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** The day of the clock. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The loading of this number. */
    Optional<HolidayLoad> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(HolidayLoad.class)
                .optional();
    }
}
