package jianyi.suggestion.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Role;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 主席团议题: what chairs have put before the presidium. Clerk, chair and presidium read it; clerk and chair note what came of it. */
@Controller
class AgendaPages {

    private static final int LONGEST = 20_000;

    private final Viewers viewers;
    private final CaseAccess access;
    private final Escalations escalations;
    private final EscalationDesk desk;
    private final SheetDates dates;
    private final Clock clock;

    AgendaPages(
            Viewers viewers,
            CaseAccess access,
            Escalations escalations,
            EscalationDesk desk,
            SheetDates dates,
            Clock clock) {
        this.viewers = viewers;
        this.access = access;
        this.escalations = escalations;
        this.desk = desk;
        this.dates = dates;
        this.clock = clock;
    }

    /** The list. @throws Refusal 403 for whoever belongs to no congress body */
    @GetMapping("/agenda")
    ModelAndView list() {
        return page("", Map.of());
    }

    /** Notes what a presidium has made of a case; what is refused comes back with everything that was typed. */
    @PostMapping("/agenda/{number}")
    ModelAndView discussed(@PathVariable String number, @RequestParam Map<String, String> typed) {
        bodies(viewers.current());
        return Tried.form(
                "/agenda",
                () -> desk.discussed(
                        viewers.current(),
                        number,
                        Typed.day(typed, "discussedOn", "审议日期"),
                        Typed.text(typed, "discussion", "审议结果", LONGEST)),
                () -> page(number, typed));
    }

    private ModelAndView page(String number, Map<String, String> typed) {
        Viewer viewer = viewers.current();
        var page = new ModelAndView("agenda");
        page.addObject(
                "lines",
                escalations.agenda(bodies(viewer)).stream().map(this::line).toList());
        page.addObject(
                "mayNote",
                Stream.concat(viewer.bodies(Role.CLERK).stream(), viewer.bodies(Role.CHAIR).stream())
                        .toList());
        page.addObject("today", LocalDate.now(clock));
        page.addObject("number", number);
        page.addObject("typed", typed);
        return page;
    }

    /** A case on the list, with its days in words. */
    public record Line(AgendaItem item, String decided, String discussed) {}

    private Line line(AgendaItem item) {
        return new Line(item, dates.minute(item.decidedAt()), dates.day(item.discussedOn()));
    }

    private Set<String> bodies(Viewer viewer) {
        var bodies = access.bodies(viewer);
        if (bodies.isEmpty()) {
            throw Refusal.forbidden("只有人大工作人员、主席和主席团成员可以查看主席团议题");
        }
        return bodies;
    }
}
