package jianyi.setup.standin;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.ChineseDates;
import jianyi.flow.Typed;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.StandIn;
import jianyi.office.StandIns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 请人代办: who looks after whose posts, and the form that names a stand-in. */
@Controller
class StandInPages {

    private final StandInDesk desk;
    private final Colleagues colleagues;
    private final StandIns standIns;
    private final EmergencyDesk emergencies;
    private final EmergencyPages emergency;
    private final Clock clock;

    StandInPages(
            StandInDesk desk,
            Colleagues colleagues,
            StandIns standIns,
            EmergencyDesk emergencies,
            EmergencyPages emergency,
            Clock clock) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.standIns = standIns;
        this.emergencies = emergencies;
        this.emergency = emergency;
        this.clock = clock;
    }

    /** One line of the list. */
    record Line(
            long id,
            String person,
            String names,
            String posts,
            String days,
            String reason,
            String state,
            boolean open,
            boolean mayConsent) {}

    /** One's own page. */
    @GetMapping("/stand-ins")
    String own(Principal me, Model model) {
        return page(me.getName(), me, model);
    }

    /** Somebody else's page, for who may name a stand-in for him. */
    @GetMapping("/stand-ins/{person}")
    String page(@PathVariable String person, Principal me, Model model) {
        Person whose = desk.check(person);
        List<Post> held = desk.posts(person);
        Map<String, String> posts = new LinkedHashMap<>();
        held.forEach(post -> posts.put(post.group(), colleagues.title(post.group())));
        model.addAttribute("person", whose);
        model.addAttribute("mine", me.getName().equals(person));
        model.addAttribute("posts", posts);
        model.addAttribute("colleagues", colleagues.of(person, held));
        boolean mine = me.getName().equals(person);
        List<Post> alone = mine ? emergencies.alone(person) : List.of();
        model.addAttribute(
                "alone",
                alone.stream().map(post -> colleagues.title(post.group())).toList());
        model.addAttribute("candidates", emergencies.candidates(alone));
        model.addAttribute("emergencies", mine ? emergency.lines(person) : List.of());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("lines", standIns.of(person).stream().map(this::line).toList());
        return "setup/stand-ins";
    }

    @PostMapping("/stand-ins/{person}")
    String name(
            @PathVariable String person,
            @RequestParam(required = false) List<String> post,
            @RequestParam Map<String, String> typed) {
        desk.check(person);
        desk.name(
                person,
                Typed.required("代办人", typed.get("standIn"), 64),
                post == null ? List.of() : post.stream().distinct().toList(),
                Typed.day("开始日期", typed.get("from")),
                Typed.day("结束日期", typed.get("until")),
                Typed.optional("说明", typed.get("reason"), 100));
        return "redirect:/stand-ins/" + person + "?saved";
    }

    /** The person's own word, or that of the one above. */
    @PostMapping("/stand-ins/{person}/{id:[0-9]+}/consent")
    String consent(@PathVariable String person, @PathVariable long id) {
        desk.consent(person, id);
        return "redirect:/stand-ins/" + person + "?consented";
    }

    /** Ends it before its time; the stand-in himself may, too. */
    @PostMapping("/stand-ins/{person}/{id:[0-9]+}/end")
    String end(@PathVariable String person, @PathVariable long id, Principal me) {
        desk.end(person, id);
        return "redirect:/stand-ins" + (me.getName().equals(person) ? "" : "?ended");
    }

    private Line line(StandIn one) {
        LocalDate today = LocalDate.now(clock);
        String state = one.awaits() && one.open(today)
                ? "等待同意"
                : one.ended() ? "提前结束" : one.on(today) ? "代办中" : one.open(today) ? "尚未开始" : "已结束";
        return new Line(
                one.id(),
                one.person(),
                desk.nameOf(one.standIn()) + "代" + desk.nameOf(one.person()),
                colleagues.titles(one),
                ChineseDates.format(one.from()) + "至" + ChineseDates.format(one.until()),
                one.reason() == null ? "" : one.reason(),
                state,
                one.open(today),
                desk.mayConsent(one));
    }
}
