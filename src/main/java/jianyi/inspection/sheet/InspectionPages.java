package jianyi.inspection.sheet;

import jianyi.access.Entrance;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.ledger.FindingLedger;
import jianyi.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of matters of supervision and the sheet of each 监督案卷. */
@Controller
class InspectionPages {

    /** How many findings stand on the first page; the ledger has all. */
    private static final int LATEST = 50;

    private final Viewers viewers;
    private final InspectionAccess access;
    private final InspectionSheets sheets;
    private final FindingLedger ledger;

    InspectionPages(Viewers viewers, InspectionAccess access, InspectionSheets sheets, FindingLedger ledger) {
        this.viewers = viewers;
        this.access = access;
        this.sheets = sheets;
        this.ledger = ledger;
    }

    @Bean
    static Entrance inspectionsEntrance() {
        return new Entrance(
                35,
                "/inspections",
                "监督",
                Entrance.to(Role.CLERK, Role.CHAIR, Role.MEMBER, Role.PRESIDIUM, Role.DEPUTY, Role.HANDLER, Role.HEAD));
    }

    @GetMapping("/inspections")
    String list(Model model) {
        var viewer = viewers.current();
        if (viewer.posts().isEmpty()) {
            throw Refusal.forbidden("没有供您查看的监督事项");
        }
        model.addAttribute("inspections", access.all(viewer));
        model.addAttribute(
                "findings", ledger.rows(viewer).stream().limit(LATEST).toList());
        model.addAttribute("mayOpen", !access.opening(viewer).isEmpty());
        return "inspection/list";
    }

    @GetMapping("/inspections/{inspection}")
    String sheet(@PathVariable String inspection, Model model) {
        model.addAttribute("sheet", sheets.read(viewers.current(), inspection));
        return "inspection/sheet";
    }
}
