package jianyi.meeting.roll;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.NextStep;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roll at the door 签到, on a telephone as well: one tap a person. */
@Controller
class DoorPages {

    private final Viewers viewers;
    private final MeetingAccess access;
    private final Participants participants;
    private final RollDesk desk;
    private final GuestDesk guests;
    private final Guests visitors;
    private final NextStep next;
    private final MeetingFlow flow;

    DoorPages(
            Viewers viewers,
            MeetingAccess access,
            Participants participants,
            RollDesk desk,
            GuestDesk guests,
            Guests visitors,
            NextStep next,
            MeetingFlow flow) {
        this.viewers = viewers;
        this.access = access;
        this.participants = participants;
        this.desk = desk;
        this.guests = guests;
        this.visitors = visitors;
        this.next = next;
        this.flow = flow;
    }

    @GetMapping("/meetings/{meeting}/roll")
    ModelAndView roll(@PathVariable String meeting) {
        var viewer = viewers.current();
        access.readable(viewer, meeting);
        desk.follow(viewer, meeting);
        flow.endStrays(meeting);
        return page(meeting);
    }

    private ModelAndView page(String meeting) {
        var it = access.readable(viewers.current(), meeting);
        return new ModelAndView("meeting/roll")
                .addObject("it", it)
                .addObject("roll", desk.roll(it))
                .addObject(
                        "delegations",
                        participants.of(meeting).stream()
                                .collect(Collectors.groupingBy(
                                        Participant::delegation, LinkedHashMap::new, Collectors.toList())))
                .addObject("guests", visitors.of(meeting))
                .addObject("open", it.state() == State.INVITING || it.state() == State.SITTING)
                .addObject("next", next.of(meeting).orElse(null));
    }

    @PostMapping("/meetings/{meeting}/roll/{person}")
    String tick(
            @PathVariable String meeting,
            @PathVariable String person,
            @RequestParam(defaultValue = "true") String present) {
        desk.tick(viewers.current(), meeting, person, Boolean.parseBoolean(present));
        return "redirect:/meetings/" + meeting + "/roll#" + person;
    }

    /** Somebody sits in or is asked to come; what is refused comes back on the page. */
    @PostMapping("/meetings/{meeting}/guests")
    ModelAndView enter(@PathVariable String meeting, @RequestParam Map<String, String> typed) {
        return Tried.form(
                "/meetings/" + meeting + "/roll#guests",
                () -> guests.enter(viewers.current(), meeting, typed),
                () -> page(meeting).addObject("typed", typed));
    }

    @PostMapping("/meetings/{meeting}/guests/{guest}")
    String mark(
            @PathVariable String meeting, @PathVariable String guest, @RequestParam(defaultValue = "") String what) {
        guests.mark(viewers.current(), meeting, guest, what);
        return "redirect:/meetings/" + meeting + "/roll#guests";
    }

    /** Everybody who said so has come. */
    @PostMapping("/meetings/{meeting}/roll")
    String tickExpected(@PathVariable String meeting) {
        desk.tickExpected(viewers.current(), meeting);
        return "redirect:/meetings/" + meeting + "/roll";
    }
}
