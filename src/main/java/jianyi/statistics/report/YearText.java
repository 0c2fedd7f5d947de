package jianyi.statistics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.papers.PaperRows;
import jianyi.statistics.Part;
import jianyi.statistics.Table;
import jianyi.statistics.YearFigures;

/** Numbers of two years in sentences and tables, each with the mark of the note that says how it was counted. */
final class YearText {

    private final YearFigures now;
    private final YearFigures before;
    private final String earlier;

    YearText(YearFigures now, YearFigures before) {
        this(now, before, "上年");
    }

    /** Of days beside which there are no earlier ones. */
    YearText(YearFigures now) {
        this(now, now, "");
    }

    /** @param earlier what the other span is called, 上年同期; empty when it is not told of */
    YearText(YearFigures now, YearFigures before, String earlier) {
        this.now = now;
        this.before = before;
        this.earlier = earlier;
    }

    /** 「答复率 92.3%（26 件中 24 件），上年 7 件中 6 件。」 for each figure that has anything to tell, with what explains it behind. */
    List<String> sentences(String... keys) {
        var sentences = new ArrayList<String>();
        for (String key : keys) {
            now.figure(key).filter(this::told).map(this::sentence).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** The same, or one sentence where there is none. */
    List<String> sentencesOr(String none, String... keys) {
        var sentences = sentences(keys);
        return sentences.isEmpty() ? List.of(none) : sentences;
    }

    /** The same of what the congress does itself; to whoever works for its units, who may not see it, not even that there is none. */
    List<String> ofCongressOr(String none, String... keys) {
        return hidden() ? sentences(keys) : sentencesOr(none, keys);
    }

    private boolean told(Figure figure) {
        return now.count(figure.key()).any() || before.count(figure.key()).any() || !figure.share();
    }

    private boolean hidden() {
        return now.extent().circle() == Lines.OFFICES;
    }

    private String sentence(Figure figure) {
        var explained = now.figures().stream()
                .filter(one -> figure.key().equals(one.of()))
                .filter(one -> now.count(one.key()).done() > 0)
                .map(one -> "；" + one.label() + " " + now.count(one.key()).done() + " " + one.counter()
                        + Footnotes.mark(one.key()))
                .collect(Collectors.joining());
        var compared = earlier.isEmpty() ? "" : "，" + earlier + " " + before.words(figure.key());
        return figure.label() + "：" + now.words(figure.key()) + Footnotes.mark(figure.key()) + compared + explained
                + "。";
    }

    /** Every figure, this year beside last. */
    PaperRows figures() {
        return new PaperRows(
                List.of("指标", "今年", "上年"),
                now.shown(before).stream()
                        .map(one -> Map.of(
                                "指标",
                                (one.explains() ? "　" : "") + one.label() + Footnotes.mark(one.key()),
                                "今年",
                                now.words(one.key()),
                                "上年",
                                before.words(one.key())))
                        .toList());
    }

    /** A table of this year; {@code keys} are the columns a template may ask for, by the figures' labels. */
    static PaperRows parted(List<Table> tables, Part.By by, List<String> labels) {
        var columns = new ArrayList<>(List.of("名称"));
        columns.addAll(labels);
        return new PaperRows(
                columns,
                tables.stream()
                        .filter(table -> table.by() == by)
                        .flatMap(table -> table.rows().stream())
                        .map(row -> line(row, labels))
                        .toList());
    }

    private static Map<String, String> line(Table.Row row, List<String> labels) {
        var words = row.cells().stream()
                .collect(Collectors.toMap(cell -> cell.figure().label(), Table.Cell::words));
        words.put("名称", row.label());
        labels.forEach(label -> words.putIfAbsent(label, "－"));
        return words;
    }

    /** How each number was counted, by the key of its mark. */
    Map<String, String> notes() {
        return now.figures().stream()
                .collect(Collectors.toMap(Figure::key, one -> one.label() + "：以" + one.decides() + "为准。" + one.rule()));
    }
}
