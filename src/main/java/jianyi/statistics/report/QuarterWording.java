package jianyi.statistics.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import jianyi.statistics.Notes;
import jianyi.statistics.YearFigures;
import org.springframework.stereotype.Component;

/** 季度工作情况 for the party committee: what the quarter came to. How often the committee listens is nothing it counts. */
@Component
class QuarterWording {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("quarter-note", "季度工作情况", List.of("代表建议"));

    private final PaperTemplates templates;
    private final Clock clock;

    QuarterWording(PaperTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** The draft as a Word file. @param before the same quarter of the year before */
    byte[] write(int quarter, YearFigures now, YearFigures before) {
        var text = new YearText(now, before, "上年同期");
        var values = new LinkedHashMap<String, Object>();
        values.put("季度", now.year() + "年第" + quarter + "季度");
        values.put(
                "说明",
                List.of("统计 " + ChineseDates.format(now.span().from()) + "至"
                        + ChineseDates.format(now.span().to()) + "的情况；脚注里的“当年”在这里指本季度。"));
        values.put(
                "代表建议",
                text.sentencesOr(
                        "本季度没有交办和答复的建议。",
                        "received",
                        "replied",
                        "inTime",
                        "overdue",
                        "metFaceToFace",
                        "solved",
                        "promisesKept",
                        "satisfied",
                        "basic",
                        "dissatisfied",
                        "silent",
                        "holding"));
        values.put(
                "会议和监督",
                text.ofCongressOr(
                        "本季度没有会议和监督的记录。",
                        "meetings",
                        "attendance",
                        "presidium",
                        "matters",
                        "planDone",
                        "corrected",
                        "returned",
                        "activities",
                        "came"));
        values.put("请求支持", YearReportWording.next(now));
        values.put("提示", Notes.ALL);
        values.put("落款", LetterText.formal(now.extent().office()));
        values.put("日期", ChineseDates.format(LocalDate.now(clock)));
        return Footnotes.in(templates.fill(TEMPLATE, values), text.notes());
    }
}
