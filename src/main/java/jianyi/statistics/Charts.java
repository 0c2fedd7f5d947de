package jianyi.statistics;

import java.util.List;
import java.util.stream.Stream;

/** What is seen faster than read: how much each unit has answered of what it has, and what deputies said this year and last. */
final class Charts {

    private Charts() {}

    /** A bar a unit: as long as it had cases, full as far as it has answered. */
    static List<Bar> replies(Table units) {
        int column = units.figures().stream().map(one -> one.key()).toList().indexOf("replied");
        var rows = column < 0
                ? List.<Table.Row>of()
                : units.rows().stream()
                        .filter(row -> row.cells().get(column).now().all() > 0)
                        .toList();
        int most = rows.stream()
                .mapToInt(row -> row.cells().get(column).now().all())
                .max()
                .orElse(0);
        return rows.stream()
                .map(row -> reply(row.label(), row.cells().get(column).now(), most))
                .toList();
    }

    private static Bar reply(String label, Count count, int most) {
        int open = count.all() - count.done();
        return Bar.of(
                label,
                "已答复 " + count.done() + " 件，未答复 " + open + " 件",
                most,
                new Bar.Amount(count.done(), "done"),
                new Bar.Amount(open, "open"));
    }

    /** A bar a year: everything closed in it, by the final verdict. */
    static List<Bar> verdicts(YearFigures now, YearFigures before) {
        int most = Math.max(closed(now), closed(before));
        return most == 0
                ? List.of()
                : Stream.of(now, before).map(one -> verdict(one, most)).toList();
    }

    private static int closed(YearFigures year) {
        return year.count("silent").all();
    }

    private static Bar verdict(YearFigures year, int most) {
        int satisfied = year.count("satisfied").done();
        int basic = year.count("basic").done();
        int dissatisfied = year.count("dissatisfied").done();
        int silent = year.count("silent").done();
        return Bar.of(
                year.year() + " 年",
                closed(year) == 0
                        ? "没有办结的建议"
                        : "满意 " + satisfied + " 件，基本满意 " + basic + " 件，不满意 " + dissatisfied + " 件，未反馈 " + silent + " 件",
                most,
                new Bar.Amount(satisfied, "done"),
                new Bar.Amount(basic, "half"),
                new Bar.Amount(dissatisfied, "bad"),
                new Bar.Amount(silent, "open"));
    }
}
