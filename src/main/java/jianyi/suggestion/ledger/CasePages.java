package jianyi.suggestion.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.Light;
import jianyi.flow.CaseHome;
import jianyi.intake.book.WorkbookFiles;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import jianyi.suggestion.sheet.CaseSheets;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger 建议台账, its spreadsheet, and the case sheet 案卷. */
@Controller
class CasePages {

    private final Viewers viewers;
    private final Ledger ledger;
    private final LedgerViews views;
    private final LedgerSheet spreadsheet;
    private final CaseSheets sheets;
    private final Lineage lineage;
    private final CaseAccess access;
    private final Offices offices;
    private final ObjectProvider<CaseHome> homes;
    private final Clock clock;

    CasePages(
            Viewers viewers,
            Ledger ledger,
            LedgerViews views,
            LedgerSheet spreadsheet,
            CaseSheets sheets,
            Lineage lineage,
            CaseAccess access,
            Offices offices,
            ObjectProvider<CaseHome> homes,
            Clock clock) {
        this.viewers = viewers;
        this.ledger = ledger;
        this.views = views;
        this.spreadsheet = spreadsheet;
        this.sheets = sheets;
        this.lineage = lineage;
        this.access = access;
        this.offices = offices;
        this.homes = homes;
        this.clock = clock;
    }

    @Bean
    static Entrance ledgerEntrance() {
        return new Entrance(20, "/cases", "台账", Entrance.toWork());
    }

    @GetMapping("/cases")
    String ledger(@RequestParam Map<String, String> asked, Model model) {
        LedgerQuery query = LedgerQuery.of(asked);
        Viewer viewer = viewers.current();
        List<String> found = ledger.found(viewer, query);
        int count = found.size();
        int pages = Math.max(1, (Math.min(count, Ledger.COUNTED) + Ledger.PAGE - 1) / Ledger.PAGE);
        LedgerQuery shown = query.page() > pages ? query.at(pages) : query;
        model.addAttribute("query", shown);
        model.addAttribute("rows", ledger.page(viewer, shown, found));
        model.addAttribute("count", count > Ledger.COUNTED ? Ledger.COUNTED + " 件以上" : count + " 件");
        model.addAttribute("pages", pages);
        model.addAttribute("mayAgenda", !access.bodies(viewer).isEmpty());
        model.addAttribute("views", views.of(viewer.id()));
        model.addAttribute("years", ledger.years(viewer));
        choices(model);
        return "cases";
    }

    private void choices(Model model) {
        List<Office> all = offices.ever();
        Map<String, String> names = all.stream().collect(Collectors.toMap(Office::code, Office::name));
        Map<String, List<Office>> units = all.stream()
                .filter(office -> office.kind() == OfficeKind.UNIT)
                .collect(Collectors.groupingBy(
                        office -> names.get(office.parent()), LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "bodies",
                all.stream().filter(office -> office.kind().isCongress()).toList());
        model.addAttribute("units", units);
        model.addAttribute("states", State.values());
        model.addAttribute("lights", Light.values());
        model.addAttribute("categories", Words.CATEGORIES);
        model.addAttribute("columns", LedgerColumn.values());
        model.addAttribute("heads", LedgerColumn.HEADS);
    }

    @GetMapping("/cases.xlsx")
    ResponseEntity<byte[]> spreadsheet(@RequestParam Map<String, String> asked) {
        byte[] file = spreadsheet.write(viewers.current(), LedgerQuery.of(asked));
        return WorkbookFiles.attachment("建议台账" + ChineseDates.format(LocalDate.now(clock)), file);
    }

    @GetMapping("/cases/{number}")
    String sheet(@PathVariable String number, @RequestParam(required = false) String embedded, Model model) {
        var elsewhere =
                homes.stream().flatMap(home -> home.path(number).stream()).findFirst();
        if (elsewhere.isPresent()) {
            return "redirect:" + elsewhere.get() + (embedded == null ? "" : "?embedded");
        }
        var moved = CaseAccess.isNumber(number) ? lineage.now(number) : Optional.<String>empty();
        if (moved.isPresent()) {
            return "redirect:/cases/"
                    + access.readable(viewers.current(), moved.get()).number();
        }
        model.addAttribute("sheet", sheets.read(viewers.current(), number));
        return "case";
    }
}
