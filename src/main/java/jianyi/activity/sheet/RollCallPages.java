package jianyi.activity.sheet;

import java.util.Map;
import jianyi.access.Viewers;
import jianyi.activity.ActivityAccess;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.AttendingDesk;
import jianyi.activity.attending.Tally;
import jianyi.activity.group.Candidates;
import jianyi.casework.time.Terms;
import jianyi.office.Offices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roll on the leader's telephone: one tap a name. */
@Controller
@RequestMapping("/activities/{activity}/roll")
class RollCallPages {

    private final Viewers viewers;
    private final ActivityAccess access;
    private final Attendees attendees;
    private final AttendingDesk desk;
    private final Candidates candidates;
    private final Offices offices;
    private final Terms terms;

    RollCallPages(
            Viewers viewers,
            ActivityAccess access,
            Attendees attendees,
            AttendingDesk desk,
            Candidates candidates,
            Offices offices,
            Terms terms) {
        this.viewers = viewers;
        this.access = access;
        this.attendees = attendees;
        this.desk = desk;
        this.candidates = candidates;
        this.offices = offices;
        this.terms = terms;
    }

    @GetMapping
    String roll(@PathVariable String activity, Model model) {
        var viewer = viewers.current();
        var it = access.rolling(viewer, activity);
        var lines = attendees.of(activity);
        var known = lines.stream().map(one -> one.person()).toList();
        model.addAttribute("it", it);
        model.addAttribute("open", it.rolls(terms.today()));
        model.addAttribute("standing", it.standing(terms.today()));
        model.addAttribute("lines", lines);
        model.addAttribute("tally", Tally.of(lines));
        model.addAttribute(
                "candidates",
                candidates.of(offices.get(it.body())).stream()
                        .filter(one -> !known.contains(one.person()))
                        .toList());
        return "activity/roll";
    }

    @PostMapping("/{attendee:[0-9]+}")
    String tick(
            @PathVariable String activity,
            @PathVariable long attendee,
            @RequestParam(defaultValue = "true") String came) {
        desk.tick(viewers.current(), activity, attendee, Boolean.parseBoolean(came));
        return back(activity, "#a" + attendee);
    }

    @PostMapping("/{attendee:[0-9]+}/remove")
    String remove(@PathVariable String activity, @PathVariable long attendee) {
        desk.remove(viewers.current(), activity, attendee);
        return back(activity, "");
    }

    /** Everybody came who said so. */
    @PostMapping
    String tickExpected(@PathVariable String activity) {
        desk.tickExpected(viewers.current(), activity);
        return back(activity, "");
    }

    /** Somebody came who was not called. */
    @PostMapping("/join")
    String join(@PathVariable String activity, @RequestParam Map<String, String> typed) {
        desk.join(viewers.current(), activity, typed);
        return back(activity, "#join");
    }

    private static String back(String activity, String place) {
        return "redirect:/activities/" + activity + "/roll" + place;
    }
}
