package jianyi.suggestion.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.ChineseDates;
import jianyi.papers.LetterText;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;

/** The table of contents 卷内目录 of an archive; page numbers are written by hand once the prints are bound. */
final class Contents {

    static final PaperTemplate TEMPLATE = new PaperTemplate("contents", "卷内目录", List.of("目录"));

    private static final List<String> COLUMNS = List.of("序号", "名称", "日期", "备注");

    private final PaperHead head;
    private final PaperTemplates templates;

    Contents(PaperHead head, PaperTemplates templates) {
        this.head = head;
        this.templates = templates;
    }

    byte[] of(CaseBundle file, List<Archive.Numbered> entries) {
        var values = new LinkedHashMap<>(head.of(file));
        values.put(
                "目录",
                new PaperRows(COLUMNS, entries.stream().map(Contents::line).toList()));
        values.put("份数", String.valueOf(entries.size()));
        values.put(
                "办结日期",
                file.it().closedOn() == null
                        ? ""
                        : ChineseDates.format(file.it().closedOn()));
        return templates.fill(TEMPLATE, values);
    }

    private static Map<String, String> line(Archive.Numbered entry) {
        var item = entry.item();
        return Map.of(
                "序号", String.valueOf(entry.place()),
                "名称", LetterText.line(item.name().replaceFirst("\\.[A-Za-z0-9]{1,8}$", "")),
                "日期", item.day() == null ? "" : ChineseDates.format(item.day()),
                "备注", LetterText.line(item.note()));
    }
}
