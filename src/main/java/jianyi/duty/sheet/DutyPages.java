package jianyi.duty.sheet;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import jianyi.access.Entrance;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.duty.fact.DutyObjectionDesk;
import jianyi.duty.fact.Register;
import jianyi.duty.record.RecordDesk;
import jianyi.duty.record.RecordKind;
import jianyi.flow.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 履职档案: the list for an office's clerks and chair, a file, and what may be done beside it. */
@Controller
class DutyPages {

    private final Viewers viewers;
    private final DutyAccess access;
    private final Roster roster;
    private final DutyFiles files;
    private final Register register;
    private final DutyObjectionDesk objections;
    private final RecordDesk records;

    DutyPages(
            Viewers viewers,
            DutyAccess access,
            Roster roster,
            DutyFiles files,
            Register register,
            DutyObjectionDesk objections,
            RecordDesk records) {
        this.viewers = viewers;
        this.access = access;
        this.roster = roster;
        this.files = files;
        this.register = register;
        this.objections = objections;
        this.records = records;
    }

    @Bean
    static Entrance dutyEntrance(DutyAccess access, Viewers viewers) {
        return new Entrance(
                46, "/duty", "履职档案", () -> !access.offices(viewers.current()).isEmpty());
    }

    /** An office's deputies; a deputy who reads no office's files is led to his own. @throws jianyi.flow.Refusal 403 for everybody else */
    @GetMapping("/duty")
    ModelAndView list(@RequestParam Map<String, String> asked) {
        var viewer = viewers.current();
        if (access.offices(viewer).isEmpty() && viewer.isDeputy()) {
            return new ModelAndView("redirect:/duty/" + viewer.id());
        }
        var office = access.office(viewer, asked.getOrDefault("office", asked.get("body")));
        int year = asked.get("year") == null ? files.today().getYear() : year(asked);
        return new ModelAndView("duty/list")
                .addObject("office", office)
                .addObject("offices", access.offices(viewer))
                .addObject("year", year)
                .addObject("self", viewer.isDeputy() ? viewer.id() : null)
                .addObject("lines", files.list(office, year));
    }

    private static int year(Map<String, String> asked) {
        return Typed.number(asked, "year", "年份", 2000, 2100);
    }

    /** A file of the term, or of a year. @throws jianyi.flow.Refusal 404 for an unknown deputy, or one whose file this person does not read */
    @GetMapping("/duty/{deputy:[A-Za-z0-9]+}")
    ModelAndView file(@PathVariable String deputy, @RequestParam(required = false) String year) {
        return page(viewers.current(), deputy, year, Map.of());
    }

    private ModelAndView page(Viewer viewer, String person, String year, Map<String, String> typed) {
        var read = access.readable(viewer, person);
        var file = files.of(read, year == null || year.isBlank() ? null : year(Map.of("year", year)));
        return new ModelAndView("duty/file")
                .addObject("file", file)
                .addObject("asked", files.asked(read))
                .addObject("year", year)
                .addObject("thisYear", files.today().getYear())
                .addObject("own", viewer.id().equals(person))
                .addObject("keeps", read.stream().anyMatch(one -> access.keeps(viewer, one)))
                .addObject("decides", read.stream().anyMatch(one -> access.decides(viewer, one)))
                .addObject("me", viewer.id())
                .addObject("open", DutyObjectionDesk.open(file.facts()))
                .addObject("kinds", register.kinds())
                .addObject("recordKinds", Arrays.asList(RecordKind.values()))
                .addObject("typed", typed);
    }

    @PostMapping("/duty/{deputy:[A-Za-z0-9]+}/objections")
    ModelAndView object(@PathVariable String deputy, @RequestParam Map<String, String> typed) {
        return tried(deputy, typed, "objections", viewer -> objections.object(viewer, deputy, typed));
    }

    @PostMapping("/duty/{deputy:[A-Za-z0-9]+}/objections/{objection:[0-9]+}")
    ModelAndView answer(
            @PathVariable String deputy, @PathVariable long objection, @RequestParam Map<String, String> typed) {
        return tried(deputy, typed, "objections", viewer -> objections.answer(viewer, deputy, objection, typed));
    }

    @PostMapping("/duty/{deputy:[A-Za-z0-9]+}/records")
    ModelAndView record(@PathVariable String deputy, @RequestParam Map<String, String> typed) {
        return tried(deputy, typed, "records", viewer -> records.add(viewer, deputy, typed));
    }

    @PostMapping("/duty/{deputy:[A-Za-z0-9]+}/records/{entered:[0-9]+}/strike")
    ModelAndView strike(
            @PathVariable String deputy, @PathVariable long entered, @RequestParam Map<String, String> typed) {
        return tried(deputy, typed, "records", viewer -> records.strike(viewer, deputy, entered, typed));
    }

    @PostMapping("/duty/{deputy:[A-Za-z0-9]+}/absences")
    ModelAndView away(@PathVariable String deputy, @RequestParam Map<String, String> typed) {
        return tried(deputy, typed, "records", viewer -> records.away(viewer, deputy, typed));
    }

    @PostMapping("/duty/{deputy:[A-Za-z0-9]+}/absences/{absence:[0-9]+}/end")
    ModelAndView back(
            @PathVariable String deputy, @PathVariable long absence, @RequestParam Map<String, String> typed) {
        return tried(deputy, typed, "records", viewer -> records.back(viewer, deputy, absence, typed));
    }

    /** What is refused for what was typed comes back with it; everything else is the refusal's own page. */
    private ModelAndView tried(String person, Map<String, String> typed, String part, Consumer<Viewer> act) {
        var viewer = viewers.current();
        access.readable(viewer, person);
        return Tried.form(
                "/duty/" + person + "#" + part, () -> act.accept(viewer), () -> page(viewer, person, null, typed));
    }
}
