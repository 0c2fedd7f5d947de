package jianyi.statistics.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.figure.Lines;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import jianyi.statistics.Notes;
import jianyi.statistics.YearFigures;
import org.springframework.stereotype.Component;

/** 主席团工作报告, of a district 常委会工作报告: what a congress's organ did in a year, a draft of its numbers for people to go on with. */
@Component
class WorkReportWording {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("work-report", "工作报告", List.of("代表建议", "监督"));

    private final PaperTemplates templates;
    private final Clock clock;

    WorkReportWording(PaperTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** The draft as a Word file with a footnote for every number. */
    byte[] write(YearFigures now, YearFigures before) {
        var text = new YearText(now, before);
        var office = LetterText.formal(now.extent().office());
        var values = new LinkedHashMap<String, Object>();
        values.put("标题", office + "工作报告");
        values.put("年度", String.valueOf(now.year()));
        values.put("说明", YearReportWording.scope(now));
        values.put("会议", text.sentencesOr("本年没有会议的记录。", "meetings", "presidium", "attendance", "speaking"));
        values.put("代表建议", text.sentences("received", "replied", "inTime", "overdue", "metFaceToFace"));
        values.put("办理结果", text.sentences("solved", "promisesKept", "satisfied", "basic", "dissatisfied", "silent"));
        values.put("监督", text.sentencesOr("本年没有监督的记录。", "matters", "planDone", "corrected", "returned"));
        values.put("代表活动", text.sentencesOr("本年没有代表活动的记录。", "activities", "came", "groups"));
        values.put("代表履职", text.sentencesOr("没有在任代表。", "authors", "reporting"));
        values.put("经费", text.sentencesOr(now.extent().circle() == Lines.BODY ? "本年没有登记经费。" : "经费由本级人大自己填写。", "money"));
        values.put("下一步", YearReportWording.next(now));
        values.put("指标表", text.figures());
        values.put("提示", Notes.ALL);
        values.put("落款", office);
        values.put("日期", ChineseDates.format(LocalDate.now(clock)));
        return Footnotes.in(templates.fill(TEMPLATE, values), text.notes());
    }
}
