package jianyi.activity.station;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.activity.ActivityAccess;
import jianyi.casework.store.HandedOut;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.office.Offices;
import jianyi.papers.WordFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 活动室和联络站: the list with what is missing, each with its card to print. */
@Controller
class StationPages {

    private final Viewers viewers;
    private final ActivityAccess access;
    private final Stations stations;
    private final StationDesk desk;
    private final StationCard card;
    private final HandedOut handedOut;
    private final Offices offices;
    private final Terms terms;

    StationPages(
            Viewers viewers,
            ActivityAccess access,
            Stations stations,
            StationDesk desk,
            StationCard card,
            HandedOut handedOut,
            Offices offices,
            Terms terms) {
        this.viewers = viewers;
        this.access = access;
        this.stations = stations;
        this.desk = desk;
        this.card = card;
        this.handedOut = handedOut;
        this.offices = offices;
        this.terms = terms;
    }

    /** @param late how many things should have been mended by now */
    record Row(Station it, long met, int all, long late) {}

    @GetMapping("/sites")
    ModelAndView list() {
        return listed(Map.of());
    }

    private ModelAndView listed(Map<String, String> typed) {
        var viewer = viewers.current();
        if (!desk.enters(viewer)) {
            throw Refusal.forbidden("没有供您查看的活动室和联络站");
        }
        var names = new LinkedHashMap<String, String>();
        offices.ever().forEach(one -> names.put(one.code(), one.shownName()));
        return new ModelAndView("activity/stations")
                .addObject(
                        "rows",
                        stations.of(desk.known(viewer)).stream().map(this::row).toList())
                .addObject("names", names)
                .addObject("kinds", Station.Kind.values())
                .addObject("keeping", access.keeping(viewer))
                .addObject("typed", typed);
    }

    private Row row(Station it) {
        var checks = stations.checks(it.number(), desk.items(it));
        return new Row(
                it,
                checks.stream().filter(one -> Boolean.TRUE.equals(one.met())).count(),
                checks.size(),
                checks.stream().filter(one -> one.late(terms.today())).count());
    }

    @PostMapping("/sites")
    ModelAndView open(@RequestParam Map<String, String> typed) {
        return Tried.form(() -> "/sites/" + desk.open(viewers.current(), typed), () -> listed(typed));
    }

    @GetMapping("/sites/{station}")
    ModelAndView sheet(@PathVariable String station) {
        var viewer = viewers.current();
        var it = desk.readable(viewer, station);
        return new ModelAndView("activity/station")
                .addObject("it", it)
                .addObject("office", offices.get(it.body()).name())
                .addObject("items", stations.checks(station, desk.items(it)))
                .addObject("rules", stations.checks(station, desk.rules(it)))
                .addObject("wishes", stations.wishes(station))
                .addObject("keeps", access.keeps(viewer, it.body()))
                .addObject("checks", desk.checks(viewer, it))
                .addObject("above", desk.above(viewer, it))
                .addObject("kinds", Station.Kind.values())
                .addObject("today", terms.today());
    }

    @PostMapping("/sites/{station}")
    ModelAndView save(@PathVariable String station, @RequestParam Map<String, String> typed) {
        return tried(station, typed, () -> desk.save(viewers.current(), station, typed));
    }

    @PostMapping("/sites/{station}/remove")
    String giveUp(@PathVariable String station) {
        desk.giveUp(viewers.current(), station);
        return "redirect:/sites";
    }

    @PostMapping("/sites/{station}/checks")
    ModelAndView check(
            @PathVariable String station,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> photo) {
        var photos = photo == null ? List.<MultipartFile>of() : photo;
        return tried(station, typed, () -> desk.check(viewers.current(), station, typed, photos));
    }

    @GetMapping("/sites/{station}/photos/{id:[0-9]+}")
    void photo(@PathVariable String station, @PathVariable long id, HttpServletResponse answer) throws IOException {
        var photo = desk.photo(viewers.current(), station, id);
        handedOut.send(photo, photo.name(), answer);
    }

    @PostMapping("/sites/{station}/wishes")
    ModelAndView wish(@PathVariable String station, @RequestParam Map<String, String> typed) {
        return tried(station, typed, () -> desk.wish(viewers.current(), station, typed));
    }

    @PostMapping("/sites/{station}/wishes/{wish:[0-9]+}")
    ModelAndView decide(
            @PathVariable String station, @PathVariable long wish, @RequestParam Map<String, String> typed) {
        return tried(station, typed, () -> desk.decide(viewers.current(), station, wish, typed));
    }

    /** The card that hangs in the room. */
    @GetMapping("/sites/{station}/card")
    ResponseEntity<byte[]> card(@PathVariable String station) {
        var it = desk.readable(viewers.current(), station);
        return WordFiles.attachment(it.title() + "情况卡", card.of(it));
    }

    private ModelAndView tried(String station, Map<String, String> typed, Runnable act) {
        return Tried.form("/sites/" + station, act, () -> sheet(station).addObject("typed", typed));
    }
}
