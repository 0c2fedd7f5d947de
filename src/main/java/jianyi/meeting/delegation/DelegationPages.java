package jianyi.meeting.delegation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.deputy.Namesakes;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which each delegation's head and recorder are named. */
@Controller
class DelegationPages {

    private final Viewers viewers;
    private final MeetingAccess access;
    private final Delegations delegations;
    private final DelegationDesk desk;
    private final Deputies register;

    DelegationPages(
            Viewers viewers, MeetingAccess access, Delegations delegations, DelegationDesk desk, Deputies register) {
        this.viewers = viewers;
        this.access = access;
        this.delegations = delegations;
        this.desk = desk;
        this.register = register;
    }

    @GetMapping("/meetings/{meeting}/delegations")
    ModelAndView delegations(@PathVariable String meeting) {
        var it = access.kept(viewers.current(), meeting);
        var chosen = new LinkedHashMap<String, String>();
        int place = 0;
        for (Delegation one : delegations.of(meeting)) {
            place++;
            chosen.put("head" + place, one.head());
            chosen.put("recorder" + place, one.recorder());
        }
        return page(it, chosen);
    }

    /** Names them; what is refused comes back as it was chosen. */
    @PostMapping("/meetings/{meeting}/delegations")
    ModelAndView name(@PathVariable String meeting, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        var it = access.kept(viewer, meeting);
        return Tried.form(
                "/meetings/" + meeting + "#people", () -> desk.name(viewer, meeting, typed), () -> page(it, typed));
    }

    /** Two of one name in one delegation are told apart. */
    private Map<String, String> told(List<Delegation> all, String body) {
        var told = new LinkedHashMap<String, String>();
        var mandates = register.everOf(body);
        all.forEach(one -> {
            var names = new LinkedHashMap<String, String>();
            one.members().forEach(member -> names.put(member.person(), member.name()));
            told.putAll(Namesakes.told(names, mandates));
        });
        return told;
    }

    private ModelAndView page(Meeting it, Map<String, String> typed) {
        var all = delegations.of(it.number());
        return new ModelAndView("meeting/delegations")
                .addObject("it", it)
                .addObject("delegations", all)
                .addObject("told", told(all, it.body()))
                .addObject("open", DelegationDesk.named(it))
                .addObject("typed", typed);
    }
}
