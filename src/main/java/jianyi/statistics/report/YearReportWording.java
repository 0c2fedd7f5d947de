package jianyi.statistics.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.ChineseDates;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import jianyi.statistics.Notes;
import jianyi.statistics.Part;
import jianyi.statistics.Tables;
import jianyi.statistics.YearFigures;
import org.springframework.stereotype.Component;

/**
 * 代表建议办理情况的报告 of a year, to the congress and the public (代表法 第五十一条，地方组织法 第四十二条), and a unit's or a government's account
 * of its own part in it. Every number is one of the statistics'.
 */
@Component
class YearReportWording {

    private static final PaperTemplate REPORT =
            new PaperTemplate("year-report", "代表建议办理情况的报告", List.of("答复情况", "代表评价"));
    private static final PaperTemplate ACCOUNT =
            new PaperTemplate("year-account", "承办单位年度办理情况", List.of("答复情况", "代表评价"));
    private static final List<String> COLUMNS = List.of("答复率", "按期答复率", "面商率", "解决率", "满意");

    private final PaperTemplates templates;
    private final Tables tables;
    private final Clock clock;

    YearReportWording(PaperTemplates templates, Tables tables, Clock clock) {
        this.templates = templates;
        this.tables = tables;
        this.clock = clock;
    }

    /** The draft as a Word file with a footnote for every number. */
    byte[] write(YearFigures now, YearFigures before) {
        var text = new YearText(now, before);
        var values = now.extent().whole() ? report(now, before, text) : account(now, text);
        var docx = templates.fill(now.extent().whole() ? REPORT : ACCOUNT, values);
        return Footnotes.in(docx, text.notes());
    }

    private Map<String, Object> report(YearFigures now, YearFigures before, YearText text) {
        var parted = tables.of(now, before);
        var values = common(now, text);
        values.put("基本情况", text.sentences("received", "authors", "holding"));
        values.put("退办和二次办理", text.sentencesOr("本年没有交办的建议。", "refused", "secondRound"));
        values.put(
                "会议和监督",
                text.ofCongressOr(
                        "本年没有会议和监督的记录。",
                        "meetings",
                        "attendance",
                        "speaking",
                        "presidium",
                        "matters",
                        "planDone",
                        "corrected",
                        "returned"));
        values.put("单位表", YearText.parted(parted, Part.By.UNIT, COLUMNS));
        values.put("类别表", YearText.parted(parted, Part.By.CATEGORY, COLUMNS));
        values.put("会次表", YearText.parted(parted, Part.By.SESSION, COLUMNS));
        return values;
    }

    private Map<String, Object> account(YearFigures now, YearText text) {
        var values = common(now, text);
        values.put("退办和二次办理", text.sentencesOr("本年没有交办的建议。", "refused", "secondRound", "corrected", "returned"));
        return values;
    }

    private Map<String, Object> common(YearFigures now, YearText text) {
        var values = new LinkedHashMap<String, Object>();
        values.put("年度", String.valueOf(now.year()));
        values.put("说明", scope(now));
        values.put("答复情况", text.sentencesOr("本年没有交办的建议。", "replied", "inTime", "overdue", "metFaceToFace"));
        values.put("办理结果", text.sentencesOr("本年没有答复，也没有到期的承诺。", "solved", "promisesKept"));
        values.put(
                "代表评价",
                text.sentencesOr("本年没有办结的建议，也没有期满的评价。", "rated", "satisfied", "basic", "dissatisfied", "silent"));
        values.put("下一步", next(now));
        values.put("指标表", text.figures());
        values.put("提示", Notes.ALL);
        values.put("落款", LetterText.formal(now.extent().office()));
        values.put("日期", ChineseDates.format(LocalDate.now(clock)));
        return values;
    }

    static List<String> scope(YearFigures now) {
        var freeze = now.freeze();
        return List.of("本报告统计 " + ChineseDates.format(now.span().from()) + "至"
                + ChineseDates.format(now.span().to()) + "的情况，办理进展截至"
                + ChineseDates.format(now.span().today())
                + (freeze == null ? "" : "，数字已经锁定") + "。每个数字怎样统计，见脚注。");
    }

    /** What the numbers themselves give reason for; one sentence where they give none. */
    static List<String> next(YearFigures now) {
        var steps = new ArrayList<String>();
        step(steps, now, "overdue", "对超期未答复的 ", "逐件督促承办单位答复代表，并说明原因。");
        step(steps, now, "dissatisfied", "对代表不满意的 ", "跟踪再次办理的结果，必要时由主任会议或者主席团会议研究。");
        int open = now.count("promisesKept").all()
                - now.count("promisesKept").done()
                - now.count("keptLater").done();
        if (open > 0) {
            steps.add("对到期没有确认兑现的 " + open + " 项承诺，继续跟踪到落实或者由承办单位书面说明。");
        }
        return steps.isEmpty() ? List.of("继续做好代表建议的交办、督办和答复后的跟踪。") : steps;
    }

    private static void step(List<String> steps, YearFigures now, String key, String begin, String end) {
        int count = now.count(key).done();
        if (count > 0) {
            steps.add(begin + count + " 件，" + end);
        }
    }
}
