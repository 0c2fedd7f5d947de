package jianyi.inspection.ledger;

import java.util.List;
import java.util.Map;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.intake.book.SheetWriter;
import jianyi.intake.book.WorkbookFiles;
import jianyi.suggestion.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of findings with its filters and its workbook, and a finding that becomes a suggestion. */
@Controller
class LedgerPages {

    private static final List<String> HEADINGS =
            List.of("监督事项", "名称", "法律", "条款", "单位", "发现日期", "地点", "问题", "情况", "对应意见", "是否复发", "转为建议");

    private final Viewers viewers;
    private final FindingLedger ledger;
    private final FindingSuggestion suggestions;

    LedgerPages(Viewers viewers, FindingLedger ledger, FindingSuggestion suggestions) {
        this.viewers = viewers;
        this.ledger = ledger;
        this.suggestions = suggestions;
    }

    /** @throws Refusal 403 for those who do no case's work; 400 for a filter that is too long */
    @GetMapping("/inspections/findings")
    ModelAndView findings(@RequestParam Map<String, String> asked) {
        return page(working(), asked);
    }

    /** Everything the person may read of this question, as a workbook. */
    @GetMapping("/inspections/findings.xlsx")
    ResponseEntity<byte[]> book(@RequestParam Map<String, String> asked) {
        var rows = ledger.rows(working(), FindingFilter.read(asked));
        var sheet = new SheetWriter.Sheet(
                "问题台账", HEADINGS, rows.stream().map(FindingLedger.cells()).toList());
        return WorkbookFiles.attachment("监督发现的问题", SheetWriter.write(List.of(sheet)));
    }

    /** A deputy, or a clerk for one, makes a suggestion of a finding; what is refused comes back. */
    @PostMapping("/inspections/findings/{finding}/suggestion")
    ModelAndView suggest(@PathVariable String finding, @RequestParam Map<String, String> typed) {
        var viewer = working();
        return Tried.form(() -> "/cases/" + suggestions.suggest(viewer, finding, typed), () -> page(viewer, Map.of()));
    }

    private ModelAndView page(Viewer viewer, Map<String, String> asked) {
        var filter = FindingFilter.read(asked);
        var rows = ledger.rows(viewer, filter);
        return new ModelAndView("inspection/findings")
                .addObject("filter", filter)
                .addObject("rows", rows)
                .addObject("counts", FindingLedger.counted(rows))
                .addObject("back", rows.stream().filter(FindingRow::cameBack).count())
                .addObject("suggesting", suggestions.bodies(viewer))
                .addObject("deputies", suggestions.deputies(viewer))
                .addObject("categories", Words.CATEGORIES);
    }

    private Viewer working() {
        var viewer = viewers.current();
        if (viewer.posts().isEmpty()) {
            throw Refusal.forbidden("没有供您查看的问题台账");
        }
        return viewer;
    }
}
