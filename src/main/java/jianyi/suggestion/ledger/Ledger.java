package jianyi.suggestion.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jianyi.access.Viewer;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Calendars;
import jianyi.casework.sheet.Light;
import jianyi.rows.FreshPlans;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.CaseReach;
import jianyi.suggestion.sight.Sight;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 建议台账: the cases a person may read, found, filtered, counted and sorted. Every reading passes {@link CaseAccess}. */
@Repository
class Ledger {

    /** Lines on a page. */
    static final int PAGE = 50;

    /** Counting stops here: nobody pages through more, and a count must not cost more than the list. */
    static final int COUNTED = 2_000;

    private static final Map<String, String> ORDERS = Map.of(
            "date", "s.submitted_at desc, s.number desc",
            "due", "s.closed_on is not null, s.reply_due, s.number",
            "number", "s.number");

    private final CaseAccess access;
    private final Calendars calendars;
    private final Clock clock;
    private final JdbcClient jdbc;

    Ledger(CaseAccess access, Calendars calendars, Clock clock, DataSource database) {
        this.access = access;
        this.calendars = calendars;
        this.clock = clock;
        FreshPlans inPortions = new FreshPlans(database);
        inPortions.setFetchSize(1000);
        this.jdbc = FreshPlans.client(inPortions);
    }

    /** One page of what the person may read of it. */
    @Transactional(readOnly = true)
    public List<LedgerRow> page(Viewer viewer, LedgerQuery query) {
        return page(viewer, query, count(viewer, query));
    }

    /**
     * The same for somebody who has counted already. Few are gathered by their words and units and then sorted; many are met soon enough
     * by walking along the order asked for. Left to itself, the database walks the whole ledger in search of a rare word.
     */
    @Transactional(readOnly = true)
    public List<LedgerRow> page(Viewer viewer, LedgerQuery query, int count) {
        String limit = " limit " + PAGE + " offset " + (query.page() - 1L) * PAGE;
        try (Stream<LedgerRow> rows = rows(viewer, query, count <= COUNTED ? " offset 0" : "", limit)) {
            return rows.toList();
        }
    }

    /** Gives every line of it to {@code each}, in portions, so that a long ledger needs little memory. */
    @Transactional(readOnly = true)
    public void all(Viewer viewer, LedgerQuery query, Consumer<LedgerRow> each) {
        try (Stream<LedgerRow> rows = rows(viewer, query, "", "")) {
            rows.forEach(each);
        }
    }

    /** How many cases it holds; {@link #COUNTED} + 1 stands for "more". */
    @Transactional(readOnly = true)
    public int count(Viewer viewer, LedgerQuery query) {
        LedgerFilter filter = filter(access.reach(viewer), query);
        return jdbc.sql("select count(*) from (select " + filter.from() + " limit " + (COUNTED + 1) + ") as found")
                .params(filter.params())
                .query(Integer.class)
                .single();
    }

    private Stream<LedgerRow> rows(Viewer viewer, LedgerQuery query, String gather, String limit) {
        CaseReach reach = access.reach(viewer);
        LedgerFilter filter = filter(reach, query);
        String order = " order by " + ORDERS.get(query.sort());
        return jdbc
                .sql(SELECT.formatted(
                        "select * from (select s.* " + filter.from() + gather + ") as s" + order + limit,
                        reach.within(Capacity.INSIDERS),
                        reach.within(Capacity.INVOLVED),
                        reach.as(Capacity.HANDLERS),
                        order))
                .params(filter.params())
                .query(row())
                .stream();
    }

    /** What this person may see of a line, and the names of bodies and units are looked up after the limit, for the lines shown only. */
    private static final String SELECT = """
            select s.number, s.title, s.category, s.submitted_at, s.round,
                case when s.state = 'ESCALATED' and sight.handler then 'RATING' else s.state end as state,
                s.public_number, office.name as body_name,
                case when not s.confidential or sight.insider then s.deputy_name end as deputy_name,
                case when sight.involved then s.assigned_on end as assigned_on,
                case when sight.involved then s.reply_due end as reply_due,
                exists (select from pause where pause.number = s.number and pause.until_day is null) as paused,
                sight.involved and s.key_item as key_item,
                case when sight.involved and s.state = 'CLOSED' then coalesce(s.verdict, '') end as verdict,
                case when sight.involved then (
                    select string_agg(unit.name, '、' order by h.id) from handling h join office unit on unit.code = h.unit
                    where h.number = s.number and h.round = s.round and h.part <> 'CO' and h.state not in ('MOVED', 'STOPPED')
                ) end as units
            from (%s) as s join office on office.code = s.body
            cross join lateral (select %s as insider, %s as involved, %s as handler) as sight
            %s""";

    private LedgerFilter filter(CaseReach reach, LedgerQuery query) {
        LocalDate today = LocalDate.now(clock);
        return new LedgerFilter(reach, query, today, near(today), clock.getZone());
    }

    private LocalDate near(LocalDate today) {
        return calendars.current().plusWorkingDays(today, Light.NEAR);
    }

    private RowMapper<LedgerRow> row() {
        LocalDate today = LocalDate.now(clock);
        LocalDate near = near(today);
        return (row, index) -> read(row, today, near);
    }

    private static String verdict(String given) {
        return given != null && given.isEmpty() ? Words.SILENT : Words.of(Words.RATING, given);
    }

    private LedgerRow read(ResultSet row, LocalDate today, LocalDate near) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        LocalDate due = row.getObject("reply_due", LocalDate.class);
        boolean awaited =
                due != null && !row.getBoolean("paused") && (state == State.DISPATCHING || state == State.HANDLING);
        int publicNumber = row.getInt("public_number");
        String name = row.getString("deputy_name");
        return new LedgerRow(
                row.getString("number"),
                publicNumber == 0 ? row.getString("number") : "第" + publicNumber + "号",
                row.getString("title"),
                name == null ? Sight.CONFIDENTIAL : name,
                row.getString("body_name"),
                row.getString("category"),
                row.getString("units") == null ? "" : row.getString("units"),
                BeijingClock.day(row.getObject("submitted_at", OffsetDateTime.class)),
                row.getObject("assigned_on", LocalDate.class),
                due,
                due == null ? "" : calendars.words(due),
                awaited ? Light.of(due, today, near) : null,
                state,
                row.getInt("round"),
                row.getBoolean("key_item"),
                verdict(row.getString("verdict")));
    }
}
