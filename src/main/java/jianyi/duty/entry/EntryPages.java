package jianyi.duty.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.access.Errand;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.HandedOut;
import jianyi.deputy.Deputy;
import jianyi.deputy.Namesakes;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.flow.Refusal;
import jianyi.office.Offices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 履职登记: the form, what waits for one's word, and one's own entries. */
@Controller
class EntryPages {

    private final Viewers viewers;
    private final DutyAccess access;
    private final Roster roster;
    private final EntryLines lines;
    private final EntryDesk desk;
    private final CaseFiles files;
    private final HandedOut handedOut;
    private final Offices offices;
    private final Clock clock;

    EntryPages(
            Viewers viewers,
            DutyAccess access,
            Roster roster,
            EntryLines lines,
            EntryDesk desk,
            CaseFiles files,
            HandedOut handedOut,
            Offices offices,
            Clock clock) {
        this.viewers = viewers;
        this.access = access;
        this.roster = roster;
        this.lines = lines;
        this.desk = desk;
        this.files = files;
        this.handedOut = handedOut;
        this.offices = offices;
        this.clock = clock;
    }

    @Bean
    static Errand entryErrand() {
        return new Errand(30, "/duty/entries", "履职登记", () -> true);
    }

    /** @throws Refusal 403 for whoever is neither a deputy nor keeps files */
    @GetMapping("/duty/entries")
    ModelAndView entries() {
        return page(enterer(), Map.of());
    }

    /** Enters one; what is refused comes back with everything that was typed but the files. */
    @PostMapping("/duty/entries")
    ModelAndView add(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) List<MultipartFile> uploads) {
        var viewer = enterer();
        return Tried.form(
                () -> "/duty/entries?done=" + desk.add(viewer, typed, uploads == null ? List.of() : uploads),
                () -> page(viewer, typed));
    }

    /** @throws Refusal 404 for an unknown one, or one this person may not read */
    @GetMapping("/duty/entries/{entry}")
    ModelAndView entry(@PathVariable String entry) {
        var viewer = viewers.current();
        var it = desk.readable(viewer, entry);
        return new ModelAndView("duty/entry")
                .addObject("line", lines.line(viewer, it))
                .addObject("own", viewer.id().equals(it.person()))
                .addObject("files", present(entry));
    }

    private List<CaseFile> present(String number) {
        return files.of(number).stream().filter(file -> !file.removed()).toList();
    }

    @GetMapping("/duty/entries/{entry}/files/{file:[0-9]+}")
    void file(@PathVariable String entry, @PathVariable long file, HttpServletResponse answer) throws IOException {
        var it = desk.readable(viewers.current(), entry);
        var found = present(it.number()).stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这个文件"));
        handedOut.send(found, found.name(), answer);
    }

    @PostMapping("/duty/entries/{entry}/confirm")
    String confirm(@PathVariable String entry, @RequestParam(defaultValue = "") String back) {
        desk.confirm(viewers.current(), entry);
        return back.equals("me") ? "redirect:/me?done" : "redirect:/duty/entries?confirmed";
    }

    /** Does not confirm it; a missing reason comes back beside the entry. */
    @PostMapping("/duty/entries/{entry}/return")
    ModelAndView giveBack(@PathVariable String entry, @RequestParam Map<String, String> typed) {
        return Tried.form(
                "/duty/entries/" + entry, () -> desk.giveBack(viewers.current(), entry, typed), () -> entry(entry));
    }

    @PostMapping("/duty/entries/{entry}/withdraw")
    String withdraw(@PathVariable String entry) {
        desk.withdraw(viewers.current(), entry);
        return "redirect:/duty/entries/" + entry;
    }

    private Viewer enterer() {
        var viewer = viewers.current();
        if (!viewer.isDeputy() && access.offices(viewer).isEmpty()) {
            throw Refusal.forbidden("履职登记由人大代表填写，或者由人大工作人员代录");
        }
        return viewer;
    }

    private ModelAndView page(Viewer viewer, Map<String, String> typed) {
        var others = enteredFor(viewer);
        return new ModelAndView("duty/entries")
                .addObject("kinds", OwnKind.values())
                .addObject("typed", typed)
                .addObject("today", LocalDate.now(clock))
                .addObject("deputies", Namesakes.labels(others))
                .addObject("congresses", congresses(viewer))
                .addObject("deputy", viewer.isDeputy())
                .addObject("waiting", lines.waiting(viewer))
                .addObject("mine", lines.of(viewer));
    }

    /** Whom somebody who keeps files may type in for. */
    private List<Deputy> enteredFor(Viewer viewer) {
        return access.keeping(viewer).stream()
                .flatMap(office -> roster.of(office).stream())
                .filter(one -> !one.person().equals(viewer.id()))
                .distinct()
                .toList();
    }

    /** Name by code of the congresses a deputy of several has to choose from; empty for everybody else. */
    private Map<String, String> congresses(Viewer viewer) {
        var mine =
                roster.mandates(viewer.id()).stream().filter(Deputy::inOffice).toList();
        return mine.size() < 2
                ? Map.of()
                : mine.stream()
                        .collect(Collectors.toMap(
                                Deputy::body, one -> offices.get(one.body()).name()));
    }
}
