package jianyi.suggestion.promise;

import java.util.List;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.intake.book.SheetWriter;
import jianyi.intake.book.WorkbookFiles;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of promises 承诺台账, its spreadsheet, and the written explanation from the case sheet. */
@Controller
class PromisePages {

    private static final int MOST = 100_000;

    private final Viewers viewers;
    private final PromiseLedger ledger;
    private final PromiseDesk desk;
    private final Offices offices;
    private final Terms terms;
    private final WayDoor door;

    PromisePages(Viewers viewers, PromiseLedger ledger, PromiseDesk desk, Offices offices, Terms terms, WayDoor door) {
        this.viewers = viewers;
        this.ledger = ledger;
        this.desk = desk;
        this.offices = offices;
        this.terms = terms;
        this.door = door;
    }

    @GetMapping("/promises")
    String list(@RequestParam Map<String, String> asked, Model model) {
        var filter = PromiseFilter.of(asked);
        var rows = ledger.rows(viewers.current(), filter, PromiseLedger.PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("all", PromiseFilter.Which.values());
        model.addAttribute("more", rows.size() > PromiseLedger.PAGE);
        model.addAttribute("rows", rows.stream().limit(PromiseLedger.PAGE).toList());
        model.addAttribute(
                "units",
                offices.ever().stream()
                        .filter(office -> office.kind() == OfficeKind.UNIT)
                        .toList());
        return "promises";
    }

    @GetMapping("/promises.xlsx")
    ResponseEntity<byte[]> spreadsheet(@RequestParam Map<String, String> asked) {
        var lines = ledger.rows(viewers.current(), PromiseFilter.of(asked), MOST).stream()
                .map(PromiseRow::cells)
                .toList();
        return WorkbookFiles.attachment(
                "承诺台账" + ChineseDates.format(terms.today()),
                SheetWriter.write(List.of(new SheetWriter.Sheet("承诺台账", PromiseRow.HEADINGS, lines))));
    }

    @PostMapping("/cases/{number}/ways/explain/{promise}")
    ModelAndView explain(
            @PathVariable String number, @PathVariable String promise, @RequestParam Map<String, String> typed) {
        return door.go(
                number,
                "explain/" + promise,
                typed,
                (viewer, it, filled) -> desk.explain(viewer, it, id(promise), filled));
    }

    private static long id(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("没有找到这项承诺");
        }
        return Long.parseLong(typed);
    }
}
