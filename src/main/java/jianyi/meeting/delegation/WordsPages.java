package jianyi.meeting.delegation;

import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.meeting.MeetingAccess;
import org.springframework.http.HttpStatusCode;
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
        return page(meeting, asked, 200, asked.words(), null);
    }

    /** Takes it down; what is refused comes back as it was typed. */
    @PostMapping("/meetings/{meeting}/items/{item}/words")
    ModelAndView write(
            @PathVariable String meeting, @PathVariable String item, @RequestParam(defaultValue = "") String words) {
        var viewer = viewers.current();
        var asked = desk.asked(viewer, meeting, id(item));
        try {
            desk.write(viewer, meeting, id(item), words);
            return new ModelAndView("redirect:/meetings/" + meeting + "#agenda");
        } catch (Refusal refusal) {
            return page(meeting, asked, refusal.status(), words, refusal.getMessage());
        }
    }

    private static long id(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw Refusal.notFound("没有这项议程");
        }
        return Long.parseLong(typed);
    }

    private ModelAndView page(String meeting, DelegationDesk.Asked asked, int status, String words, String wrong) {
        var page = new ModelAndView("meeting/words", HttpStatusCode.valueOf(status));
        page.addObject("it", access.readable(viewers.current(), meeting));
        page.addObject("asked", asked);
        page.addObject("words", words);
        page.addObject("wrong", wrong);
        return page;
    }
}
