package jianyi.duty.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.duty.DutyAccess;
import jianyi.duty.fact.Register;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An office's quotas of a year and how far everybody is, for its clerks and chair. */
@Controller
class QuotaPages {

    private final Viewers viewers;
    private final DutyAccess access;
    private final QuotaReckoning reckoning;
    private final Register register;
    private final QuotaDesk desk;
    private final Clock clock;

    QuotaPages(
            Viewers viewers,
            DutyAccess access,
            QuotaReckoning reckoning,
            Register register,
            QuotaDesk desk,
            Clock clock) {
        this.viewers = viewers;
        this.access = access;
        this.reckoning = reckoning;
        this.register = register;
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws Refusal 403 for whoever reads no office's files */
    @GetMapping("/duty/quotas")
    ModelAndView quotas(@RequestParam MultiValueMap<String, String> asked) {
        var viewer = viewers.current();
        return page(viewer, access.office(viewer, asked.getFirst("office")), year(asked), asked, null, 200);
    }

    private int year(MultiValueMap<String, String> asked) {
        return asked.getFirst("year") == null
                ? LocalDate.now(clock).getYear()
                : QuotaDesk.year(asked.toSingleValueMap());
    }

    /** Sets one; what is refused comes back with everything that was typed. */
    @PostMapping("/duty/quotas")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed) {
        var kinds = typed.getOrDefault("kinds", List.of());
        return tried(typed, viewer -> desk.add(viewer, typed.toSingleValueMap(), kinds));
    }

    /** Begins a year with the usual set. */
    @PostMapping("/duty/quotas/usual")
    ModelAndView usual(@RequestParam MultiValueMap<String, String> typed) {
        return tried(typed, viewer -> desk.usual(viewer, typed.toSingleValueMap()));
    }

    /** Something that changes an office's quotas. */
    private interface Change {
        Office by(Viewer viewer);
    }

    private ModelAndView tried(MultiValueMap<String, String> typed, Change change) {
        var viewer = viewers.current();
        var office = access.decided(viewer, typed.getFirst("office"));
        try {
            return back(change.by(viewer).code(), QuotaDesk.year(typed.toSingleValueMap()));
        } catch (Refusal refusal) {
            int year = LocalDate.now(clock).getYear();
            return page(viewer, office, year, typed, refusal.getMessage(), refusal.status());
        }
    }

    private static ModelAndView back(String office, int year) {
        return new ModelAndView("redirect:/duty/quotas?office=" + office + "&year=" + year);
    }

    @PostMapping("/duty/quotas/{quota:[0-9]+}/end")
    ModelAndView end(@PathVariable long quota) {
        var ended = desk.end(viewers.current(), quota);
        return back(ended.office(), ended.year());
    }

    /** Has those told of whom something is wanting. */
    @PostMapping("/duty/quotas/{quota:[0-9]+}/tell")
    ModelAndView tell(@PathVariable long quota) {
        var told = desk.tell(viewers.current(), quota);
        var back = back(told.quota().office(), told.quota().year());
        back.setViewName(back.getViewName() + "&told=" + told.people());
        return back;
    }

    private ModelAndView page(
            Viewer viewer, Office office, int year, MultiValueMap<String, String> typed, String wrong, int status) {
        return new ModelAndView("duty/quotas", HttpStatusCode.valueOf(status))
                .addObject("office", office)
                .addObject("offices", access.offices(viewer))
                .addObject("year", year)
                .addObject("progress", reckoning.of(office, year))
                .addObject("kinds", register.kinds())
                .addObject("asked", Asked.values())
                .addObject("keeps", access.keeping(viewer).contains(office))
                .addObject("decides", access.deciding(viewer).contains(office))
                .addObject("typed", typed == null ? new LinkedMultiValueMap<>() : typed)
                .addObject("told", typed == null ? null : typed.getFirst("told"))
                .addObject("wrong", wrong);
    }
}
