package jianyi.activity.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.activity.Kind;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.Tally;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 代表活动: a year's activities, as many as the reader may know of, with the year's money for those who keep it. */
@Controller
class ActivityPages {

    private final Viewers viewers;
    private final ActivityAccess access;
    private final Attendees attendees;
    private final Budgets budgets;
    private final Offices offices;
    private final Terms terms;

    ActivityPages(
            Viewers viewers,
            ActivityAccess access,
            Attendees attendees,
            Budgets budgets,
            Offices offices,
            Terms terms) {
        this.viewers = viewers;
        this.access = access;
        this.attendees = attendees;
        this.budgets = budgets;
        this.offices = offices;
        this.terms = terms;
    }

    @Bean
    static Entrance activitiesEntrance(Viewers viewers, ActivityAccess access) {
        return new Entrance(37, "/activities", "代表活动", () -> access.enters(viewers.current()));
    }

    /** @param came how many came of how many, null where the reader sees neither */
    record Row(Activity it, String office, String standing, String came) {}

    @GetMapping("/activities")
    String list(@RequestParam(required = false) String year, @RequestParam(required = false) String kind, Model model) {
        var viewer = viewers.current();
        if (!access.enters(viewer)) {
            throw Refusal.forbidden("没有供您查看的代表活动");
        }
        var today = terms.today();
        int shown = year == null || year.isBlank() ? today.getYear() : Typed.number("年份", year, 2000, 2100);
        var names = new LinkedHashMap<String, String>();
        offices.ever().forEach(one -> names.put(one.code(), one.shownName()));
        model.addAttribute("year", shown);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute(
                "rows",
                access.all(viewer, shown).stream()
                        .filter(it -> kind == null
                                || kind.isEmpty()
                                || it.kind().code().equals(kind))
                        .map(it -> row(viewer, it, names, today))
                        .toList());
        model.addAttribute("keeping", access.keeping(viewer));
        model.addAttribute("money", money(viewer, shown));
        return "activity/list";
    }

    private Row row(Viewer viewer, Activity it, Map<String, String> names, LocalDate today) {
        var sight = access.sight(viewer, it);
        boolean counted = sight.roll() || sight == Sight.PUBLISHED;
        return new Row(it, names.get(it.body()), it.standing(today), counted ? came(it, today) : null);
    }

    private String came(Activity it, LocalDate today) {
        var tally = Tally.of(attendees.of(it.number()));
        return it.day().isAfter(today)
                ? "通知 " + tally.called() + " 人"
                : tally.came() + " / " + (tally.called() - tally.excused()) + " 人";
    }

    private List<Budgets.Year> money(Viewer viewer, int year) {
        var money = new ArrayList<Budgets.Year>();
        for (Office office : access.keeping(viewer)) {
            money.add(budgets.of(office, year));
        }
        return money;
    }

    /** The year's money (代表法 第四十二条). */
    @PostMapping("/activities/budget")
    String budget(@RequestParam Map<String, String> typed) {
        int year = budgets.set(viewers.current(), typed);
        return "redirect:/activities?year=" + year;
    }
}
