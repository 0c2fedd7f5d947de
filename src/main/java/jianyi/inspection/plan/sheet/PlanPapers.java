package jianyi.inspection.plan.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.inspection.plan.Plan;
import jianyi.inspection.plan.PlanDays;
import jianyi.inspection.plan.Versions;
import jianyi.intake.book.SheetWriter;
import jianyi.intake.book.WorkbookFiles;
import jianyi.office.Offices;
import jianyi.papers.LetterText;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import jianyi.papers.WordFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 年度监督工作计划 on paper and as a workbook, made from the lines in force each time they are asked for. */
@RestController
class PlanPapers {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("inspection-plan", "年度监督工作计划", List.of("事项"));
    private static final List<String> COLUMNS = List.of("序号", "月份", "内容", "理由", "方式", "承担");

    private final Viewers viewers;
    private final PlanAccess access;
    private final PlanSheets sheets;
    private final Versions versions;
    private final PlanDays days;
    private final Offices offices;
    private final PaperTemplates templates;

    PlanPapers(
            Viewers viewers,
            PlanAccess access,
            PlanSheets sheets,
            Versions versions,
            PlanDays days,
            Offices offices,
            PaperTemplates templates) {
        this.viewers = viewers;
        this.access = access;
        this.sheets = sheets;
        this.versions = versions;
        this.days = days;
        this.offices = offices;
        this.templates = templates;
    }

    /** @throws jianyi.flow.Refusal 404 when there is no such plan, or none this person may know of */
    @GetMapping("/plans/{plan}/plan.docx")
    ResponseEntity<byte[]> paper(@PathVariable("plan") String number) {
        var plan = access.readable(viewers.current(), number);
        var body = offices.get(plan.body());
        var values = new LinkedHashMap<String, Object>();
        values.put("标题", LetterText.formal(body) + plan.title());
        values.put("说明", explained(plan));
        values.put("事项", rows(plan));
        values.put("落款", LetterText.formal(body));
        values.put(
                "日期",
                ChineseDates.format(Optional.ofNullable(plan.publishedOn()).orElseGet(days::today)));
        return WordFiles.attachment(body.name() + plan.title(), templates.fill(TEMPLATE, values));
    }

    private String explained(Plan plan) {
        var decided = versions.of(plan.number()).stream()
                .filter(one -> plan.version() != null && one.version() == plan.version())
                .map(one -> days.basis(plan.body(), one.meeting(), one.meetingNote()))
                .findFirst();
        return decided.map(basis -> "经" + LetterText.line(basis) + "讨论通过，" + plan.year() + " 年安排以下监督和代表工作事项。")
                .orElse("（征求意见稿，尚未经会议决定）");
    }

    private PaperRows rows(Plan plan) {
        var lines = sheets.lines(plan);
        return new PaperRows(
                COLUMNS,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> row(plan, i + 1, lines.get(i)))
                        .toList());
    }

    private Map<String, String> row(Plan plan, int place, PlanSheet.Line line) {
        var item = line.item();
        return Map.of(
                "序号",
                "" + place,
                "月份",
                item.month() + "月",
                "内容",
                item.matter(),
                "理由",
                item.reason(),
                "方式",
                item.way().label(),
                "承担",
                line.street().isEmpty() ? "本机关" : line.street());
    }

    /** @throws jianyi.flow.Refusal 404 when there is no such plan, or none this person may know of */
    @GetMapping("/plans/{plan}/plan.xlsx")
    ResponseEntity<byte[]> book(@PathVariable("plan") String number) {
        var plan = access.readable(viewers.current(), number);
        var lines = sheets.lines(plan).stream()
                .map(line -> List.of(
                        "" + line.item().month(),
                        line.item().matter(),
                        line.item().reason(),
                        line.item().way().label(),
                        line.street(),
                        line.state(),
                        Optional.ofNullable(line.item().inspection()).orElse("")))
                .toList();
        var sheet =
                new SheetWriter.Sheet(plan.year() + "年计划", List.of("月份", "事项", "理由", "方式", "承担街道", "进展", "编号"), lines);
        return WorkbookFiles.attachment(plan.title(), SheetWriter.write(List.of(sheet)));
    }
}
