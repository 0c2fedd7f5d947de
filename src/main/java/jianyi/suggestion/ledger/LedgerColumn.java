package jianyi.suggestion.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.suggestion.State;

/**
 * A column of the ledger, in the spreadsheet's order. Whatever it is sorted by is what its reader sees there: what he may not know does
 * not show in the order either.
 */
enum LedgerColumn {
    SHOWN("public", "编号", 10, false, "s.public_number", LedgerRow::shownNumber),
    NUMBER("number", "案号", 20, false, "s.number", LedgerRow::number),
    TITLE("title", "标题", 48, false, "s.title", LedgerRow::markedTitle),
    DEPUTY(
            "deputy",
            "领衔代表",
            12,
            false,
            "case when not s.confidential or sight.insider then s.deputy_name end",
            LedgerRow::deputyName),
    SIGNERS("signers", "附议代表", 24, true, "signers.many", LedgerRow::signers),
    BODY("body", "受理机关", 24, false, "(select name from office where code = s.body)", LedgerRow::body),
    CATEGORY("category", "类别", 12, false, "s.category", LedgerRow::category),
    UNITS("units", "承办单位", 32, false, "units.leads", LedgerRow::units),
    CO_UNITS("co-units", "会办单位", 32, false, "units.others", LedgerRow::coUnits),
    SUBMITTED("date", "提交日期", 14, true, "s.submitted_at", LedgerRow::submitted),
    ASSIGNED("assigned", "交办日期", 14, true, "case when sight.involved then s.assigned_on end", LedgerRow::assignedOn),
    DUE(
            "due",
            "答复期限",
            14,
            false,
            "case when sight.involved and s.closed_on is null then s.reply_due end",
            LedgerRow::replyDue),
    LIGHT(
            "light",
            "期限状况",
            12,
            false,
            "case when sight.involved and " + LedgerFilter.AWAITED + " then s.reply_due end",
            LedgerRow::standing),
    HOLDER("holder", "现由谁办理", 28, false, "desk.holder", LedgerRow::holder),
    SINCE("since", "自何日起", 14, false, "desk.since", LedgerRow::heldSince),
    STATE("state", "办理状态", 14, false, LedgerColumn.order(), row -> row.state().label()),
    ROUND("round", "第几次办理", 11, true, "s.round", LedgerRow::round),
    CLASS("class", "答复类别", 10, false, "answer.class", LedgerRow::replyClass),
    ANSWERED("answered", "答复日期", 14, true, "answer.day", LedgerRow::answeredOn),
    IN_TIME("in-time", "是否按期答复", 18, true, "answer.late", LedgerRow::inTime),
    VERDICT(
            "verdict",
            "办理结果评价",
            14,
            false,
            "case when sight.involved and s.state = 'CLOSED' then coalesce(s.verdict, '') end",
            LedgerRow::verdict);

    /** The columns as they stand above one another in the page's table. */
    static final List<List<LedgerColumn>> HEADS = List.of(
            List.of(SHOWN, NUMBER),
            List.of(TITLE, CATEGORY, BODY),
            List.of(DEPUTY, SIGNERS),
            List.of(UNITS, CO_UNITS),
            List.of(SUBMITTED, ASSIGNED),
            List.of(DUE),
            List.of(HOLDER, SINCE),
            List.of(CLASS, ANSWERED, IN_TIME),
            List.of(STATE, ROUND, VERDICT));

    private final String path;
    private final String heading;
    private final int width;
    private final boolean falling;
    private final String key;
    private final Function<LedgerRow, Object> cell;

    LedgerColumn(
            String path, String heading, int width, boolean falling, String key, Function<LedgerRow, Object> cell) {
        this.path = path;
        this.heading = heading;
        this.width = width;
        this.falling = falling;
        this.key = key;
        this.cell = cell;
    }

    /** The column of this name in an address, or empty. */
    static Optional<LedgerColumn> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }

    /** Its name in an address. */
    public String path() {
        return path;
    }

    /** What people read above it. */
    public String heading() {
        return heading;
    }

    /** Its width in the spreadsheet, in characters. */
    int width() {
        return width;
    }

    /** Whether the greatest, the latest first is what people usually want. */
    public boolean falling() {
        return falling;
    }

    /** What the spreadsheet has in it: a text, a {@code LocalDate}, a whole number, or null. */
    Object cell(LedgerRow row) {
        return cell.apply(row);
    }

    /** The order by it, nothing last, what is equal by number; its own way round, or the other. */
    String order(boolean reverse) {
        String way = falling != reverse ? " desc" : "";
        return switch (this) {
            // The one order an index leads along, both columns the same way.
            case SUBMITTED -> key + way + ", s.number" + way;
            case NUMBER -> key + way;
            default -> key + way + " nulls last, s.number";
        };
    }

    /** What it is sorted by, over the tables of {@link LedgerFacts}. */
    String key() {
        return key;
    }

    /** The states in the order of a case's way, as far as this reader may know. */
    private static String order() {
        String states =
                Arrays.stream(State.values()).map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return "array_position(array[" + states + "], " + LedgerFacts.STATE + ")";
    }
}
