package jianyi.meeting.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.meeting.Kind;

/** Reads the lines of an agenda from its page: fields end in the line's number, {@code title3}; lines without a title are left out. */
final class RowReader {

    /** As many lines as the page offers at most. */
    static final int MOST = 60;

    private static final int TITLE = 200;
    private static final int NAME = 100;
    private static final int SEATS = 50;

    private final Map<String, String> typed;
    private final Kind kind;

    RowReader(Map<String, String> typed, Kind kind) {
        this.typed = typed;
        this.kind = kind;
    }

    /** Every line with a title, in order. @throws Refusal 400 naming line and field */
    List<Row> all() {
        var rows = new ArrayList<Row>();
        for (int line = 1; line <= MOST; line++) {
            if (!typed.getOrDefault("title" + line, "").isBlank()) {
                rows.add(one("" + line, "第 " + line + " 项的"));
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("请至少填写一项议程的“标题”");
        }
        return rows;
    }

    /** A line alone, its fields without a number. */
    Row one(String suffix, String where) {
        var title = Typed.text(typed, "title" + suffix, where + "标题", TITLE);
        var what = kind(suffix, where);
        boolean election = what == ItemKind.ELECTION;
        return new Row(
                kind.congress() && typed.containsKey("preparatory" + suffix),
                what,
                title,
                Typed.optional(typed, "reporter" + suffix, where + "报告人", NAME),
                Typed.optional(typed, "guests" + suffix, where + "列席人员", NAME),
                election ? Typed.text(typed, "post" + suffix, where + "选举职务", NAME) : null,
                election ? Typed.number(typed, "seats" + suffix, where + "应选名额", 1, SEATS) : null,
                election && typed.containsKey("byElection" + suffix));
    }

    private ItemKind kind(String suffix, String where) {
        var asked = typed.getOrDefault("kind" + suffix, "");
        return Arrays.stream(ItemKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请选择“" + where + "种类”"));
    }
}
