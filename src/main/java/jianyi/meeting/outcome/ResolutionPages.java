package jianyi.meeting.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a resolution's text is written and somebody charged with carrying it out. */
@Controller
class ResolutionPages {

    /** As many charges as the page offers. */
    private static final int CHARGES = 6;

    private static final int LINE = 200;
    private static final int LONG = 20_000;

    private final Viewers viewers;
    private final MeetingAccess access;
    private final Resolutions resolutions;
    private final Undertakings undertakings;
    private final DutyDesk desk;

    ResolutionPages(
            Viewers viewers, MeetingAccess access, Resolutions resolutions, Undertakings undertakings, DutyDesk desk) {
        this.viewers = viewers;
        this.access = access;
        this.resolutions = resolutions;
        this.undertakings = undertakings;
        this.desk = desk;
    }

    @GetMapping("/meetings/{meeting}/resolutions/{id:[0-9]+}")
    ModelAndView resolution(@PathVariable String meeting, @PathVariable long id) {
        var it = access.kept(viewers.current(), meeting);
        var one = one(meeting, id);
        var typed = new LinkedHashMap<String, String>();
        typed.put("docNumber", one.docNumber());
        typed.put("title", one.title());
        typed.put("text", one.text());
        int line = 0;
        for (Undertaking duty : undertakings.of(meeting, id)) {
            line++;
            typed.put("matter" + line, duty.matter());
            typed.put("owner" + line, duty.owner());
            typed.put("due" + line, duty.namedOn().toString());
        }
        return page(it, id, typed);
    }

    /** Writes text and charges; what is refused comes back with everything that was typed. */
    @PostMapping("/meetings/{meeting}/resolutions/{id:[0-9]+}")
    ModelAndView write(@PathVariable String meeting, @PathVariable long id, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        var it = access.kept(viewer, meeting);
        var before = one(meeting, id);
        return Tried.form(
                "/meetings/" + meeting + "#resolutions",
                () -> desk.write(viewer, meeting, id, text(before, typed), charges(typed)),
                () -> page(it, id, typed));
    }

    private static Resolution text(Resolution before, Map<String, String> typed) {
        return new Resolution(
                before.id(),
                before.number(),
                before.item(),
                Typed.optional(typed, "docNumber", "文号", LINE),
                Typed.text(typed, "title", "标题", LINE),
                Typed.text(typed, "text", "正文", LONG));
    }

    private static List<DutyDesk.Charge> charges(Map<String, String> typed) {
        var charges = new ArrayList<DutyDesk.Charge>();
        for (int line = 1; line <= CHARGES; line++) {
            if (!typed.getOrDefault("matter" + line, "").isBlank()) {
                charges.add(new DutyDesk.Charge(
                        Typed.text(typed, "matter" + line, "落实事项", LINE * 10),
                        Typed.text(typed, "owner" + line, "落实单位", LINE),
                        Typed.day(typed, "due" + line, "落实期限")));
            }
        }
        return charges;
    }

    private Resolution one(String meeting, long id) {
        return resolutions.find(meeting, id).orElseThrow(() -> Refusal.notFound("没有这项决议"));
    }

    private ModelAndView page(Meeting it, long id, Map<String, String> typed) {
        return new ModelAndView("meeting/resolution")
                .addObject("it", it)
                .addObject("id", id)
                .addObject("typed", typed)
                .addObject("owners", desk.owners(it.body()))
                .addObject("drafting", it.state() == State.DRAFTING)
                .addObject("charges", CHARGES);
    }
}
