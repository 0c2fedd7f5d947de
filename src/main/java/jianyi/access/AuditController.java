package jianyi.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit administrator's two records: who signed in, and what administrators and operators changed. */
@Controller
class AuditController {

    private static final int ROWS = 100;
    private static final int LAST_PAGE = 10_000;

    private final SignIns signIns;
    private final AuditFlow operations;

    AuditController(SignIns signIns, AuditFlow operations) {
        this.signIns = signIns;
        this.operations = operations;
    }

    @GetMapping("/audit")
    String audit(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("signIns", signIns.page(ROWS, shown * ROWS));
        model.addAttribute("operations", operations.page(ROWS, shown * ROWS));
        return "audit";
    }
}
