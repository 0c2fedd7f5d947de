package jianyi.inspection.plan.sheet;

import java.util.Map;
import java.util.stream.Collectors;
import jianyi.access.Entrance;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.inspection.plan.PlanChange;
import jianyi.inspection.plan.PlanCourse;
import jianyi.inspection.plan.PlanOffer;
import jianyi.inspection.plan.YearlyPlans;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of yearly plans, a plan's sheet, and a change proposed in its year. */
@Controller
class YearlyPlanPages {

    private static final int LONGEST = 20_000;

    private final Viewers viewers;
    private final PlanAccess access;
    private final YearlyPlans plans;
    private final PlanSheets sheets;
    private final PlanOffer offer;
    private final PlanChange changes;
    private final PlanCourse course;
    private final Offices offices;

    YearlyPlanPages(
            Viewers viewers,
            PlanAccess access,
            YearlyPlans plans,
            PlanSheets sheets,
            PlanOffer offer,
            PlanChange changes,
            PlanCourse course,
            Offices offices) {
        this.viewers = viewers;
        this.access = access;
        this.plans = plans;
        this.sheets = sheets;
        this.offer = offer;
        this.changes = changes;
        this.course = course;
        this.offices = offices;
    }

    @Bean
    static Entrance plansEntrance() {
        return new Entrance(34, "/plans", "监督计划", Entrance.to(Role.CLERK, Role.CHAIR, Role.MEMBER, Role.PRESIDIUM));
    }

    /** @throws Refusal 403 for those who do no case's work */
    @GetMapping("/plans")
    String list(Model model) {
        var viewer = viewers.current();
        if (viewer.posts().isEmpty()) {
            throw Refusal.forbidden("没有供您查看的计划");
        }
        model.addAttribute(
                "plans",
                plans.all().stream().filter(plan -> access.reads(viewer, plan)).toList());
        model.addAttribute("names", offices.ever().stream().collect(Collectors.toMap(Office::code, Office::name)));
        model.addAttribute("mayPropose", access.proposes(viewer));
        model.addAttribute("year", offer.year());
        model.addAttribute(
                "sources",
                viewer.bodies(Role.CLERK).stream()
                        .flatMap(code -> offices.inUse(code).stream())
                        .filter(office -> office.kind().isCongress())
                        .findFirst()
                        .map(body -> offer.sources(body.code(), offer.year()))
                        .orElse(java.util.List.of()));
        return "inspection/plans";
    }

    @GetMapping("/plans/{plan}")
    ModelAndView sheet(@PathVariable String plan) {
        return new ModelAndView("inspection/plan", "sheet", sheets.read(viewers.current(), plan));
    }

    /** Proposes a change; what is refused comes back with everything that was typed. */
    @PostMapping("/plans/{plan}/change")
    ModelAndView change(@PathVariable String plan, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        access.kept(viewer, plan);
        return Tried.form(
                "/plans/" + plan,
                () -> propose(viewer, plan, typed),
                () -> sheet(plan).addObject("typed", typed));
    }

    private void propose(Viewer viewer, String plan, Map<String, String> typed) {
        var reason = Typed.need("为什么调整", typed.get("reason"), LONGEST);
        var lines = Typed.need("计划事项", typed.get("topics"), LONGEST);
        changes.propose(viewer.id(), plan, reason, new Answers(Map.of("topics", lines), Map.of("topics", "计划事项")));
    }

    /** Begins a line whose month has gone by. */
    @PostMapping("/plans/{plan}/items/{item}/begin")
    String begin(@PathVariable String plan, @PathVariable String item) {
        access.kept(viewers.current(), plan);
        course.beginLate(plan, Typed.id(item, "计划里没有这一项"));
        return "redirect:/plans/" + plan;
    }
}
