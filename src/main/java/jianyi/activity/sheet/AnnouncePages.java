package jianyi.activity.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.activity.ActivityAccess;
import jianyi.activity.Kind;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.SeriesDesk;
import jianyi.activity.group.Candidates;
import jianyi.activity.group.GroupDesk;
import jianyi.activity.group.Groups;
import jianyi.calendar.Calendars;
import jianyi.casework.time.Terms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Announcing one activity in four fields, or a whole year's. */
@Controller
class AnnouncePages {

    private static final int QUARTER = 3;

    private final Viewers viewers;
    private final ActivityAccess access;
    private final GroupDesk offices;
    private final Groups groups;
    private final Candidates candidates;
    private final ActivityDesk desk;
    private final SeriesDesk series;
    private final Calendars calendars;
    private final Terms terms;

    AnnouncePages(
            Viewers viewers,
            ActivityAccess access,
            GroupDesk offices,
            Groups groups,
            Candidates candidates,
            ActivityDesk desk,
            SeriesDesk series,
            Calendars calendars,
            Terms terms) {
        this.viewers = viewers;
        this.access = access;
        this.offices = offices;
        this.groups = groups;
        this.candidates = candidates;
        this.desk = desk;
        this.series = series;
        this.calendars = calendars;
        this.terms = terms;
    }

    @GetMapping("/activities/new")
    ModelAndView form(@RequestParam Map<String, String> typed) {
        return page("activity/new", typed, List.of());
    }

    /** Announces or enters it; what is refused comes back with everything that was typed. */
    @PostMapping("/activities/new")
    ModelAndView open(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") List<String> people) {
        return Tried.form(
                () -> "/activities/" + desk.open(viewers.current(), typed, people),
                () -> page("activity/new", typed, people));
    }

    @GetMapping("/activities/series")
    ModelAndView seriesForm(@RequestParam Map<String, String> typed) {
        return page("activity/series", typed, List.of()).addObject("days", quarters());
    }

    /** Plans the year. */
    @PostMapping("/activities/series")
    ModelAndView plan(@RequestParam Map<String, String> typed) {
        return Tried.form(
                () -> "/activities?year=" + series.plan(viewers.current(), typed),
                () -> page("activity/series", typed, List.of()));
    }

    private ModelAndView page(String view, Map<String, String> typed, List<String> people) {
        var viewer = viewers.current();
        var office = offices.office(viewer, typed.get("office"));
        return new ModelAndView(view)
                .addObject("typed", typed)
                .addObject("people", people)
                .addObject("office", office)
                .addObject("offices", access.keeping(viewer))
                .addObject("kinds", Kind.values())
                .addObject("groups", groups.of(List.of(office.code())))
                .addObject("candidates", candidates.of(office));
    }

    /** A day in the middle of each quarter that is still to come, of the next four. */
    private String quarters() {
        var middle = terms.today().withDayOfMonth(20);
        var first = middle.plusMonths((QUARTER - middle.getMonthValue() % QUARTER) % QUARTER);
        return IntStream.range(0, 5)
                .mapToObj(i -> first.plusMonths((long) QUARTER * i))
                .filter(day -> day.isAfter(terms.today()))
                .limit(4)
                .map(this::working)
                .map(LocalDate::toString)
                .collect(Collectors.joining("\n"));
    }

    private LocalDate working(LocalDate day) {
        var calendar = calendars.current();
        var at = day;
        while (!calendar.isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
