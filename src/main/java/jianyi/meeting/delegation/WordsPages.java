package jianyi.meeting.delegation;

import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.flow.Typed;
import jianyi.meeting.MeetingAccess;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a delegation's head or recorder writes what the delegation says on an item 代表团审议意见. */
@Controller
class WordsPages {

    private final Viewers viewers;
    private final MeetingAccess access;
    private final DelegationDesk desk;

    WordsPages(Viewers viewers, MeetingAccess access, DelegationDesk desk) {
        this.viewers = viewers;
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/meetings/{meeting}/items/{item}/words")
    ModelAndView words(@PathVariable String meeting, @PathVariable String item) {
        var asked = desk.asked(viewers.current(), meeting, id(item));
        return page(meeting, asked, asked.words());
    }

    /** Takes it down; what is refused comes back as it was typed. */
    @PostMapping("/meetings/{meeting}/items/{item}/words")
    ModelAndView write(
            @PathVariable String meeting, @PathVariable String item, @RequestParam(defaultValue = "") String words) {
        var viewer = viewers.current();
        var asked = desk.asked(viewer, meeting, id(item));
        return Tried.form(
                "/meetings/" + meeting + "#agenda",
                () -> desk.write(viewer, meeting, id(item), words),
                () -> page(meeting, asked, words));
    }

    private static long id(String typed) {
        return Typed.id(typed, "没有这项议程");
    }

    private ModelAndView page(String meeting, DelegationDesk.Asked asked, String words) {
        return new ModelAndView("meeting/words")
                .addObject("it", access.readable(viewers.current(), meeting))
                .addObject("asked", asked)
                .addObject("words", words);
    }
}
