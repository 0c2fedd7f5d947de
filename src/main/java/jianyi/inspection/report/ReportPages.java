package jianyi.inspection.report;

import java.util.Map;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a report is written, with all its versions. */
@Controller
class ReportPages {

    private static final int LONGEST = 60_000;

    private final Viewers viewers;
    private final InspectionAccess access;
    private final ReportDesk desk;

    ReportPages(Viewers viewers, InspectionAccess access, ReportDesk desk) {
        this.viewers = viewers;
        this.access = access;
        this.desk = desk;
    }

    /** The version that holds, or an earlier one of that number. */
    @GetMapping("/inspections/{inspection}/report")
    ModelAndView report(
            @PathVariable String inspection, @RequestParam(name = "version", required = false) Integer version) {
        var page = page(inspection);
        desk.versions(inspection).stream()
                .filter(one -> version != null && one.version() == version)
                .forEach(one -> page.addObject("report", one));
        return page;
    }

    /** Saves a version; what is refused comes back with everything that was typed. */
    @PostMapping("/inspections/{inspection}/report")
    ModelAndView save(@PathVariable String inspection, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        if (!access.keeps(viewer, access.inside(viewer, inspection))) {
            throw Refusal.forbidden("只有开展监督的机关的工作人员可以修改报告");
        }
        return Tried.form(
                "/inspections/" + inspection + "/report",
                () -> desk.save(viewer, inspection, Typed.number(typed, "on", "版本", 0, 9999), text(typed)),
                () -> page(inspection).addObject("typed", typed));
    }

    private static ReportDesk.Text text(Map<String, String> typed) {
        return new ReportDesk.Text(
                Typed.text(typed, "evaluation", "评价", LONGEST),
                Typed.text(typed, "problems", "问题", LONGEST),
                Typed.text(typed, "advice", "建议", LONGEST),
                Typed.text("修改完善法律法规的建议", typed.get("amendments"), LONGEST));
    }

    private ModelAndView page(String inspection) {
        var viewer = viewers.current();
        var it = access.inside(viewer, inspection);
        if (!it.kind().drafted() || it.preparedOn() == null) {
            throw Refusal.notFound("这件监督事项没有由人大起草的报告");
        }
        var versions = desk.versions(inspection);
        var page = new ModelAndView("inspection/report");
        page.addObject("it", it);
        page.addObject("versions", versions);
        page.addObject("report", versions.get(0));
        page.addObject("last", desk.saved(inspection));
        page.addObject("writes", access.keeps(viewer, it) && it.state() == State.REPORTING);
        return page;
    }
}
