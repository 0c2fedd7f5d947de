package jianyi.meeting.hearing;

import java.util.List;
import java.util.Map;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Typed;
import jianyi.meeting.MeetingAccess;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was collected before a report is heard, with the days by which the report has to be there. */
@Controller
class HearingPages {

    private static final int SOURCE = 100;
    private static final int LONGEST = 20_000;

    private final Viewers viewers;
    private final MeetingAccess access;
    private final HearingDesk desk;
    private final HeardOpinions opinions;
    private final HearingDays days;

    HearingPages(Viewers viewers, MeetingAccess access, HearingDesk desk, HeardOpinions opinions, HearingDays days) {
        this.viewers = viewers;
        this.access = access;
        this.desk = desk;
        this.opinions = opinions;
        this.days = days;
    }

    @GetMapping("/meetings/{meeting}/items/{item}/opinions")
    ModelAndView opinions(@PathVariable String meeting, @PathVariable String item) {
        return page(viewers.current(), meeting, item, Map.of());
    }

    /** Adds one; what is refused comes back with what was typed. */
    @PostMapping("/meetings/{meeting}/items/{item}/opinions")
    ModelAndView add(@PathVariable String meeting, @PathVariable String item, @RequestParam Map<String, String> typed) {
        return tried(
                meeting,
                item,
                typed,
                () -> desk.add(
                        viewers.current(),
                        meeting,
                        item,
                        Typed.required("来源", typed.get("source"), SOURCE),
                        Typed.need("意见", typed.get("words"), LONGEST)));
    }

    /** How the report answers one. */
    @PostMapping("/meetings/{meeting}/items/{item}/opinions/{opinion}")
    ModelAndView answer(
            @PathVariable String meeting,
            @PathVariable String item,
            @PathVariable String opinion,
            @RequestParam Map<String, String> typed) {
        return tried(
                meeting,
                item,
                typed,
                () -> desk.answer(
                        viewers.current(), meeting, item, opinion, Typed.need("回应", typed.get("answer"), LONGEST)));
    }

    private ModelAndView tried(String meeting, String item, Map<String, String> typed, Runnable act) {
        var viewer = viewers.current();
        access.kept(viewer, meeting);
        return Tried.form(
                "/meetings/" + meeting + "/items/" + item + "/opinions", act, () -> page(viewer, meeting, item, typed));
    }

    private ModelAndView page(Viewer viewer, String number, String id, Map<String, String> typed) {
        var meeting = access.readable(viewer, number);
        var item = desk.report(viewer, number, id);
        return new ModelAndView("meeting/opinions")
                .addObject("meeting", meeting)
                .addObject("item", item)
                .addObject("opinions", opinions.of(item.id()))
                .addObject("days", days.special(meeting, item) ? days.of(meeting) : List.of())
                .addObject("keeps", access.keeps(viewer, meeting))
                .addObject("typed", typed);
    }
}
