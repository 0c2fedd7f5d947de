package jianyi.statistics.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.ChineseDates;
import jianyi.office.Office;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import jianyi.statistics.Extent;
import jianyi.statistics.Notes;
import jianyi.statistics.Statistics;
import org.springframework.stereotype.Component;

/**
 * What a report to a session says in numbers (代表法 第五十一条): the statistics' own figures of its days, for the room that hands the report
 * in. How many ratings came back in time is left out: it would tell of ratings that are not final.
 */
@Component
public class SessionReport {

    private static final String PERIOD = "脚注里的“当年”在这里指本报告统计的日期。";

    private final Statistics statistics;
    private final PaperTemplates templates;

    SessionReport(Statistics statistics, PaperTemplates templates) {
        this.statistics = statistics;
        this.templates = templates;
    }

    /**
     * The report as a Word file with a footnote for every number.
     *
     * @param own what only the room knows, by place-holder
     * @param from first day whose events count
     * @param to last such day; how far things have come is told as of today
     */
    public byte[] write(PaperTemplate template, Office body, LocalDate from, LocalDate to, Map<String, Object> own) {
        var now = statistics.between(Extent.all(body), from, to);
        var text = new YearText(now);
        var values = new LinkedHashMap<String, Object>(own);
        values.put("说明", List.of(scope(from, to, now.span().today())));
        values.put("受理情况", text.sentences("received"));
        values.put(
                "答复情况",
                text.sentencesOr(
                        "没有交办的建议。", "replied", "inTime", "overdue", "metFaceToFace", "refused", "secondRound"));
        values.put("办理结果", text.sentencesOr("还没有答复。", "solved"));
        values.put("代表评价", text.sentencesOr("还没有办结的建议。", "satisfied", "basic", "dissatisfied", "silent"));
        values.put("承诺", text.sentences("promisesKept", "promisesOpen"));
        values.put("提示", Notes.ALL);
        return Footnotes.in(templates.fill(template, values), text.notes());
    }

    private static String scope(LocalDate from, LocalDate to, LocalDate today) {
        return "本报告统计" + ChineseDates.format(from) + "至" + ChineseDates.format(to) + "的情况，办理进展截至"
                + ChineseDates.format(today) + "。每个数字怎样统计，见脚注；" + PERIOD;
    }
}
