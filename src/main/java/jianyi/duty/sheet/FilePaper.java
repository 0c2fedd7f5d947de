package jianyi.duty.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.Standing;
import jianyi.duty.fact.Objection;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import org.springframework.stereotype.Component;

/** A file as a Word file. */
@Component
class FilePaper {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("duty", "代表履职档案", List.of("姓名"));

    private final PaperTemplates templates;

    FilePaper(PaperTemplates templates) {
        this.templates = templates;
    }

    byte[] write(DutyFile file) {
        var values = new LinkedHashMap<String, Object>();
        values.put("姓名", file.name());
        values.put("期间", ChineseDates.format(file.from()) + "至" + ChineseDates.format(file.to()));
        values.put("基本情况", file.mandates().stream().map(DutyFile.Mandate::words).toList());
        values.put("合计", file.summary());
        values.put("记录", rows(file));
        values.put("异议", objections(file.objections()));
        return templates.fill(TEMPLATE, values);
    }

    private static PaperRows rows(DutyFile file) {
        return new PaperRows(
                List.of("日期", "类别", "情况", "内容", "结果"),
                file.facts().stream().map(fact -> row(file, fact)).toList());
    }

    private static Map<String, String> row(DutyFile file, DutyFact it) {
        return Map.of(
                "日期",
                it.date().toString(),
                "类别",
                file.labels().getOrDefault(it.kind(), it.kind()),
                "情况",
                it.role(),
                "内容",
                it.words(),
                "结果",
                it.standing() == Standing.DONE ? it.result() : it.standing().label());
    }

    private static List<String> objections(List<Objection> some) {
        return some.isEmpty()
                ? List.of("没有提出过异议。")
                : some.stream()
                        .map(one -> ChineseDates.format(BeijingClock.day(one.madeAt())) + "，" + one.about() + "："
                                + one.words()
                                + (one.open() ? "（待答复）" : "。答复：" + one.outcome().label() + "，" + one.answer()))
                        .toList();
    }
}
