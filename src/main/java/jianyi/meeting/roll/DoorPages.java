package jianyi.meeting.roll;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import jianyi.access.Viewers;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roll at the door 签到, on a telephone as well: one tap a person. */
@Controller
class DoorPages {

    private final Viewers viewers;
    private final MeetingAccess access;
    private final Participants participants;
    private final RollDesk desk;
    private final MeetingFlow flow;

    DoorPages(Viewers viewers, MeetingAccess access, Participants participants, RollDesk desk, MeetingFlow flow) {
        this.viewers = viewers;
        this.access = access;
        this.participants = participants;
        this.desk = desk;
        this.flow = flow;
    }

    @GetMapping("/meetings/{meeting}/roll")
    String roll(@PathVariable String meeting, Model model) {
        var viewer = viewers.current();
        var it = access.readable(viewer, meeting);
        desk.follow(viewer, meeting);
        flow.endStrays(meeting);
        model.addAttribute("it", it);
        model.addAttribute("roll", desk.roll(it));
        model.addAttribute(
                "delegations",
                participants.of(meeting).stream()
                        .collect(Collectors.groupingBy(
                                Participant::delegation, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("open", it.state() == Stage.INVITING || it.state() == Stage.SITTING);
        return "meeting/roll";
    }

    @PostMapping("/meetings/{meeting}/roll/{person}")
    String tick(
            @PathVariable String meeting,
            @PathVariable String person,
            @RequestParam(defaultValue = "true") String present) {
        desk.tick(viewers.current(), meeting, person, Boolean.parseBoolean(present));
        return "redirect:/meetings/" + meeting + "/roll#" + person;
    }

    /** Everybody who said so has come. */
    @PostMapping("/meetings/{meeting}/roll")
    String tickExpected(@PathVariable String meeting) {
        desk.tickExpected(viewers.current(), meeting);
        return "redirect:/meetings/" + meeting + "/roll";
    }
}
