package jianyi.inspection.papers;

import java.util.List;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Deadlines;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.Supervised;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.correction.Work;
import jianyi.intake.book.SheetWriter;
import jianyi.intake.book.WorkbookFiles;
import jianyi.papers.WordFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the papers of supervision as Word files, and its list of opinions 整改清单 as a spreadsheet. */
@RestController
class MatterPaperPages {

    private static final List<String> HEADINGS = List.of("序号", "意见", "受文机关", "承办单位", "期限", "进展", "处理情况", "办结日期");

    private final MatterPapers papers;
    private final InspectionAccess access;
    private final Opinions opinions;
    private final Supervised supervised;
    private final Deadlines deadlines;
    private final Viewers viewers;

    MatterPaperPages(
            MatterPapers papers,
            InspectionAccess access,
            Opinions opinions,
            Supervised supervised,
            Deadlines deadlines,
            Viewers viewers) {
        this.papers = papers;
        this.access = access;
        this.opinions = opinions;
        this.supervised = supervised;
        this.deadlines = deadlines;
        this.viewers = viewers;
    }

    /** @throws jianyi.flow.Refusal 404 when there is no such matter or paper, 403 when it is not for this person */
    @GetMapping("/inspections/{inspection}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable String inspection, @PathVariable String paper) {
        var made = papers.of(viewers.current(), inspection, paper);
        return WordFiles.attachment(made.name(), made.docx());
    }

    /** 整改清单: the opinions this reader may have, one a line. */
    @GetMapping("/inspections/{inspection}/opinions.xlsx")
    ResponseEntity<byte[]> opinions(@PathVariable String inspection) {
        var viewer = viewers.current();
        var it = access.readable(viewer, inspection);
        var lines = papers.shown(viewer, it).stream().map(this::line).toList();
        return WorkbookFiles.attachment(
                it.title() + "整改清单", SheetWriter.write(List.of(new SheetWriter.Sheet("整改清单", HEADINGS, lines))));
    }

    private List<String> line(Opinion one) {
        return List.of(
                "" + one.place(),
                one.words(),
                supervised.name(one.addressee()),
                one.owner() == null ? "" : supervised.name(one.owner()),
                one.handedOn() == null
                        ? one.months() + " 个月"
                        : ChineseDates.format(deadlines.get(one.deadline()).due()),
                one.state(),
                opinions.lastWork(one.id()).map(Work::measures).orElse(""),
                one.settledOn() == null ? "" : ChineseDates.format(one.settledOn()));
    }
}
