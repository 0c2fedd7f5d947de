package jianyi.board;

import java.util.function.Function;
import jianyi.board.tally.Whose;

/** A column of the board's tables. */
enum Column {
    CASES("", "未办结", row -> row.count().cases(), row -> row.link(Only.ALL)),
    CONGRESS(Whose.CONGRESS),
    GOVERNMENT(Whose.GOVERNMENT),
    UNIT(Whose.UNIT),
    DEPUTY(Whose.DEPUTY),
    WAIT_MEDIAN("已在手（天）", "中位", row -> row.count().waitMedian(), null),
    WAIT_LONGEST("已在手（天）", "最长", row -> row.count().waitLongest(), null),
    SOON("", "即将到期", row -> row.count().soon(), row -> row.link(Only.SOON)),
    LATE("逾期", "件数", row -> row.count().late(), row -> row.link(Only.LATE)),
    LATE_MEDIAN("逾期", "中位天数", row -> row.count().lateMedian(), null),
    LATE_LONGEST("逾期", "最长天数", row -> row.count().lateLongest(), null),
    AGAIN("", "二次办理", row -> row.count().again(), row -> row.link(Only.AGAIN)),
    PROMISES_SOON("承诺和决议", "将到期", row -> row.promises().soon(), row -> row.link(Only.PROMISES_SOON)),
    PROMISES_LATE("承诺和决议", "逾期", row -> row.promises().late(), row -> row.link(Only.PROMISES_LATE)),
    CORRECTIONS_SOON("整改", "将到期", row -> row.corrections().soon(), row -> row.link(Only.CORRECTIONS_SOON)),
    CORRECTIONS_LATE("整改", "逾期", row -> row.corrections().late(), row -> row.link(Only.CORRECTIONS_LATE));

    private final String group;
    private final String label;
    private final Function<BoardRow, Integer> value;
    private final Function<BoardRow, String> link;

    Column(Whose whose) {
        this("现由谁办理", whose.label(), row -> row.hands().get(whose), row -> row.hands(whose));
    }

    Column(String group, String label, Function<BoardRow, Integer> value, Function<BoardRow, String> link) {
        this.group = group;
        this.label = label;
        this.value = value;
        this.link = link;
    }

    /** What it stands under together with its neighbours, empty for a column by itself. */
    public String group() {
        return group;
    }

    /** What stands above it. */
    public String label() {
        return label;
    }

    /** Both, for a line read by itself. */
    public String wholeLabel() {
        return group.isEmpty() ? label : group + "，" + label;
    }

    /** What a line has there, null for nothing. */
    public Integer value(BoardRow row) {
        return value.apply(row);
    }

    /** Where these cases stand one by one; null where it is not cases that are counted, or there are none. */
    public String link(BoardRow row) {
        return link == null || value(row) == 0 ? null : link.apply(row);
    }

    /** Whether it tells of what is past its day. */
    public boolean late() {
        return name().endsWith("LATE");
    }
}
