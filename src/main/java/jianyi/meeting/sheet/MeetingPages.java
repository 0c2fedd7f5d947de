package jianyi.meeting.sheet;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Entrance;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Meetings;
import jianyi.meeting.convening.AnswerFlow;
import jianyi.meeting.convening.ConveningDesk;
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

/** The list of meetings, a meeting's sheet 会议案卷, a deputy's answer, and the wish to move it. */
@Controller
class MeetingPages {

    private static final int LONGEST = 20_000;

    private final Viewers viewers;
    private final MeetingAccess access;
    private final Meetings meetings;
    private final MeetingSheets sheets;
    private final AnswerFlow answers;
    private final ConveningDesk convening;
    private final Offices offices;

    MeetingPages(
            Viewers viewers,
            MeetingAccess access,
            Meetings meetings,
            MeetingSheets sheets,
            AnswerFlow answers,
            ConveningDesk convening,
            Offices offices) {
        this.viewers = viewers;
        this.access = access;
        this.meetings = meetings;
        this.sheets = sheets;
        this.answers = answers;
        this.convening = convening;
        this.offices = offices;
    }

    @Bean
    static Entrance meetingsEntrance() {
        return new Entrance(
                30, "/meetings", "会议", Entrance.to(Role.DEPUTY, Role.CLERK, Role.CHAIR, Role.PRESIDIUM, Role.MEMBER));
    }

    @GetMapping("/meetings")
    String list(Model model) {
        var viewer = viewers.current();
        var bodies = access.bodies(viewer);
        if (bodies.isEmpty()) {
            throw Refusal.forbidden("没有供您查看的会议");
        }
        model.addAttribute(
                "meetings",
                meetings.of(bodies).stream()
                        .filter(one -> access.reads(viewer, one))
                        .toList());
        model.addAttribute("names", offices.ever().stream().collect(Collectors.toMap(Office::code, Office::name)));
        model.addAttribute("mayConvene", !access.convening(viewer).isEmpty());
        model.addAttribute(
                "mayCount",
                Stream.of(Role.CLERK, Role.CHAIR)
                        .flatMap(role -> viewer.bodies(role).stream())
                        .flatMap(code -> offices.find(code).stream())
                        .anyMatch(office -> office.kind().isCongress()));
        return "meeting/list";
    }

    @GetMapping("/meetings/{meeting}")
    ModelAndView sheet(@PathVariable String meeting) {
        return new ModelAndView("meeting/sheet", "sheet", sheets.read(viewers.current(), meeting));
    }

    /** A participant's own answer; what is refused comes back with everything that was typed. */
    @PostMapping("/meetings/{meeting}/answer")
    ModelAndView answer(@PathVariable String meeting, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        access.readable(viewer, meeting);
        var attending = typed.getOrDefault("attending", "");
        return tried(
                meeting,
                typed,
                () -> answers.answer(
                        meeting,
                        viewer.id(),
                        attending.isEmpty() ? null : Boolean.valueOf(attending),
                        typed.getOrDefault("leaveReason", "")));
    }

    /** The keepers find that the meeting cannot be held on its day; the chair then sets another one. */
    @PostMapping("/meetings/{meeting}/move")
    ModelAndView move(@PathVariable String meeting, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        access.kept(viewer, meeting);
        return tried(
                meeting,
                typed,
                () -> convening.askToMove(viewer.id(), meeting, Typed.text(typed, "reason", "改期原因", LONGEST)));
    }

    /** The chair says why the meeting may be opened out of its order or before its day. */
    @PostMapping("/meetings/{meeting}/exception")
    ModelAndView except(@PathVariable String meeting, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        access.kept(viewer, meeting);
        return tried(meeting, typed, () -> convening.except(viewer, meeting, typed.get("exception")));
    }

    private ModelAndView tried(String meeting, Map<String, String> typed, Runnable act) {
        return Tried.form("/meetings/" + meeting, act, () -> sheet(meeting).addObject("typed", typed));
    }
}
