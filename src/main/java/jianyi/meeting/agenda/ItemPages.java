package jianyi.meeting.agenda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingFlow;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the agenda is planned, and what is added to it while the meeting sits. */
@Controller
class ItemPages {

    private static final int SPARE = 4;

    private final Viewers viewers;
    private final MeetingAccess access;
    private final AgendaDesk desk;
    private final Items items;
    private final MeetingFlow flow;

    ItemPages(Viewers viewers, MeetingAccess access, AgendaDesk desk, Items items, MeetingFlow flow) {
        this.viewers = viewers;
        this.access = access;
        this.desk = desk;
        this.items = items;
        this.flow = flow;
    }

    @GetMapping("/meetings/{meeting}/agenda")
    ModelAndView agenda(@PathVariable String meeting) {
        var it = access.kept(viewers.current(), meeting);
        return page(it, typed(it));
    }

    /** Writes the whole agenda anew; what is refused comes back with everything that was typed. */
    @PostMapping("/meetings/{meeting}/agenda")
    ModelAndView plan(@PathVariable String meeting, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        var it = access.kept(viewer, meeting);
        return Tried.form(
                "/meetings/" + meeting + "#agenda",
                () -> desk.plan(viewer, meeting, new RowReader(typed, it.kind()).all()),
                () -> page(it, typed));
    }

    /** Adds an item while the meeting sits. */
    @PostMapping("/meetings/{meeting}/items")
    @Transactional
    public ModelAndView extend(@PathVariable String meeting, @RequestParam Map<String, String> typed) {
        var it = access.kept(viewers.current(), meeting);
        var item = desk.extend(viewers.current(), meeting, new RowReader(typed, it.kind()).one("", ""));
        flow.raise(it, item);
        return new ModelAndView("redirect:/meetings/" + meeting + "#agenda");
    }

    private static ModelAndView page(Meeting it, Map<String, String> typed) {
        int last = IntStream.of(RowReader.lines(typed)).max().orElse(0);
        return new ModelAndView("meeting/agenda")
                .addObject("it", it)
                .addObject("typed", typed)
                .addObject("kinds", ItemKind.values())
                .addObject(
                        "lines",
                        IntStream.rangeClosed(1, Math.min(RowReader.MOST, last + SPARE))
                                .boxed()
                                .toList());
    }

    private Map<String, String> typed(Meeting it) {
        var typed = new LinkedHashMap<String, String>();
        for (Item item : items.of(it.number())) {
            var at = "" + item.place();
            typed.put("title" + at, item.title());
            typed.put("kind" + at, item.kind().name());
            typed.put("reporter" + at, item.reporter());
            typed.put("guests" + at, item.guests());
            typed.put("post" + at, item.post());
            typed.put("seats" + at, item.seats() == null ? null : "" + item.seats());
            if (item.preparatory()) {
                typed.put("preparatory" + at, "on");
            }
            if (item.byElection()) {
                typed.put("byElection" + at, "on");
            }
        }
        return typed;
    }
}
