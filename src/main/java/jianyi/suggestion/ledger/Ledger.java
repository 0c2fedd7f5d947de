package jianyi.suggestion.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /**
     * One page of what the person may read of it.
     *
     * @param found what {@link #found} answers to the same question. Few are sorted; many are met soon enough by walking along the order asked for. Left to
     *     itself, the database walks the whole ledger in search of a rare word.
     */
    @Transactional(readOnly = true)
    public List<LedgerRow> page(Viewer viewer, LedgerQuery query, List<String> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        CaseReach reach = access.reach(viewer);
        LedgerFilter filter = filter(reach, query);
        String from = found.size() > COUNTED ? filter.walked() : filter.among(found);
        String limit = " limit " + PAGE + " offset " + (query.page() - 1L) * PAGE;
        try (Stream<LedgerRow> rows = rows(query, filter, new LedgerFacts(reach, viewer), from, limit)) {
            return rows.toList();
        }
    }

    /** Gives every line of it to {@code each}, in portions, so that a long ledger needs little memory. */
    @Transactional(readOnly = true)
    public void all(Viewer viewer, LedgerQuery query, Consumer<LedgerRow> each) {
        CaseReach reach = access.reach(viewer);
        LedgerFilter filter = filter(reach, query);
        try (Stream<LedgerRow> rows =
                rows(query, filter, new LedgerFacts(reach, viewer), filter.from() + " offset 0", "")) {
            rows.forEach(each);
        }
    }

    /** The numbers of the cases it holds, in no order; one more than {@link #COUNTED} stand for "more". */
    @Transactional(readOnly = true)
    public List<String> found(Viewer viewer, LedgerQuery query) {
        LedgerFilter filter = filter(access.reach(viewer), query);
        return jdbc.sql("select s.number " + filter.some() + " limit " + (COUNTED + 1))
                .params(filter.params())
                .query(String.class)
                .list();
    }

    /** The years in which there are cases this person may read, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(Viewer viewer) {
        CaseReach reach = access.reach(viewer);
        return jdbc.sql(YEARS + reach.sought() + ") order by year desc")
                .params(reach.params())
                .param("zone", clock.getZone().getId())
                .query(Integer.class)
                .list();
    }

    private static final String YEARS = """
            select year from (
                    select cast(extract(year from min(submitted_at) at time zone :zone) as int) as first,
                        cast(extract(year from max(submitted_at) at time zone :zone) as int) as last
                    from suggestion) as all_years,
                generate_series(first, last) as year
            where exists (select from suggestion s where s.submitted_at >= make_timestamptz(year, 1, 1, 0, 0, 0, :zone)
                and s.submitted_at < make_timestamptz(year + 1, 1, 1, 0, 0, 0, :zone) and """;

    /** Which lines there are is decided first, with what their order needs; the rest is looked up for these lines only. */
    private Stream<LedgerRow> rows(
            LedgerQuery query, LedgerFilter filter, LedgerFacts facts, String from, String limit) {
        String order = " order by " + query.sort().order(query.reverse());
        String found = "select s.* from (select s.* " + from + ") as s"
                + facts.needed(query.sort().key()) + order + limit;
        return jdbc
                .sql(LINE + "from (" + found + ") as s join office on office.code = s.body" + facts.all() + order)
                .params(filter.params())
                .params(facts.params(clock.getZone().getId()))
                .query(row())
                .stream();
    }

    private static final String LINE =
            "select s.number, s.title, s.category, s.submitted_at, s.round, " + LedgerFacts.STATE + """
             as state, s.public_number, office.name as body_name,
                case when not s.confidential or sight.insider then s.deputy_name end as deputy_name,
                case when sight.involved then s.assigned_on end as assigned_on,
                case when sight.involved then s.reply_due end as reply_due,
                exists (select from pause where pause.number = s.number and pause.until_day is null) as paused,
                sight.involved and s.key_item as key_item,
                case when sight.involved and s.state = 'CLOSED' then coalesce(s.verdict, '') end as verdict,
                signers.names as signers, units.leads, units.others, desk.holder, desk.since,
                answer.class, answer.day, answer.due as answer_due, answer.came
            """;

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
        LocalDate due = day(row, "reply_due");
        LocalDate since = day(row, "since");
        boolean awaited =
                due != null && !row.getBoolean("paused") && (state == State.DISPATCHING || state == State.HANDLING);
        int publicNumber = row.getInt("public_number");
        String name = row.getString("deputy_name");
        return new LedgerRow(
                row.getString("number"),
                publicNumber == 0 ? row.getString("number") : "第" + publicNumber + "号",
                row.getString("title"),
                name == null ? Sight.CONFIDENTIAL : name,
                words(row, "signers"),
                row.getString("body_name"),
                row.getString("category"),
                words(row, "leads"),
                words(row, "others"),
                BeijingClock.day(row.getObject("submitted_at", OffsetDateTime.class)),
                day(row, "assigned_on"),
                due,
                due == null ? "" : calendars.words(due),
                awaited ? Light.of(due, today, near) : null,
                words(row, "holder"),
                since,
                since == null ? 0 : ChronoUnit.DAYS.between(since, today),
                state,
                row.getInt("round"),
                row.getBoolean("key_item"),
                words(row, "class"),
                day(row, "day"),
                inTime(day(row, "answer_due"), day(row, "came")),
                verdict(row.getString("verdict")));
    }

    private static String words(ResultSet row, String column) throws SQLException {
        String words = row.getString(column);
        return words == null ? "" : words;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The same words as on the sheet; what of the delay lay with the congress stands there. */
    private String inTime(LocalDate due, LocalDate came) {
        if (due == null || came == null) {
            return "";
        }
        int late = calendars.current().workingDaysBetween(due, came);
        return late <= 0 ? "按期" : "逾期 " + late + " 个工作日";
    }
}
