package jianyi.meeting.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.meeting.Kind;

/** Reads the lines of an agenda from its page: fields end in the line's number, {@code title3}; lines without a title are left out. */
final class RowReader {

    /** More items than anybody ever put on an agenda; what comes beyond is no browser's. */
    static final int MOST = 500;

    private static final Pattern TITLED = Pattern.compile("title([1-9]\\d{0,2})");
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
        for (int line : lines(typed)) {
            rows.add(one("" + line, "第 " + line + " 项的"));
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("请至少填写一项议程的“标题”");
        }
        return rows;
    }

    /** The numbers of the lines with a title, in order. */
    static int[] lines(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field -> field.getValue() != null && !field.getValue().isBlank())
                .map(field -> TITLED.matcher(field.getKey()))
                .filter(Matcher::matches)
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .filter(line -> line <= MOST)
                .sorted()
                .toArray();
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
