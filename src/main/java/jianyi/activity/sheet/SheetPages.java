package jianyi.activity.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.AttendingDesk;
import jianyi.casework.store.HandedOut;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An activity's sheet, and what is done on it; what is refused comes back on it with what was typed. */
@Controller
@RequestMapping("/activities/{activity}")
class SheetPages {

    private final Viewers viewers;
    private final ActivitySheets sheets;
    private final ActivityDesk desk;
    private final AttendingDesk attending;
    private final ActivityRecordDesk closing;
    private final HandedOut handedOut;

    SheetPages(
            Viewers viewers,
            ActivitySheets sheets,
            ActivityDesk desk,
            AttendingDesk attending,
            ActivityRecordDesk closing,
            HandedOut handedOut) {
        this.viewers = viewers;
        this.sheets = sheets;
        this.desk = desk;
        this.attending = attending;
        this.closing = closing;
        this.handedOut = handedOut;
    }

    @GetMapping
    ModelAndView sheet(@PathVariable String activity) {
        return new ModelAndView("activity/sheet", Map.of("sheet", sheets.read(viewers.current(), activity)));
    }

    /** Whether somebody comes, from the first page on a telephone or from here. */
    @PostMapping("/answer")
    ModelAndView answer(@PathVariable String activity, @RequestParam Map<String, String> typed) {
        var back = "me".equals(typed.get("back")) ? "/me?done" : "/activities/" + activity;
        return tried(activity, typed, back, () -> attending.answer(viewers.current(), activity, typed));
    }

    /** The same as somebody has told a clerk. */
    @PostMapping("/attendees/{attendee:[0-9]+}/answer")
    ModelAndView enter(
            @PathVariable String activity, @PathVariable long attendee, @RequestParam Map<String, String> typed) {
        return tried(
                activity,
                typed,
                "/activities/" + activity + "#roll",
                () -> attending.enter(viewers.current(), activity, attendee, typed));
    }

    @PostMapping("/announce")
    ModelAndView announce(@PathVariable String activity) {
        return tried(activity, Map.of(), "/activities/" + activity, () -> desk.announce(viewers.current(), activity));
    }

    @PostMapping("/change")
    ModelAndView change(@PathVariable String activity, @RequestParam Map<String, String> typed) {
        return tried(activity, typed, "/activities/" + activity, () -> desk.change(viewers.current(), activity, typed));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable String activity, @RequestParam Map<String, String> typed) {
        return tried(activity, typed, "/activities/" + activity, () -> desk.cancel(viewers.current(), activity, typed));
    }

    @PostMapping("/close")
    ModelAndView close(
            @PathVariable String activity,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> photos) {
        return tried(
                activity,
                typed,
                "/activities/" + activity,
                () -> closing.close(viewers.current(), activity, typed, given(photos)));
    }

    @PostMapping("/reopen")
    ModelAndView reopen(@PathVariable String activity, @RequestParam Map<String, String> typed) {
        return tried(
                activity, typed, "/activities/" + activity, () -> closing.reopen(viewers.current(), activity, typed));
    }

    @PostMapping("/photos")
    ModelAndView add(@PathVariable String activity, @RequestParam(required = false) List<MultipartFile> photos) {
        return tried(
                activity,
                Map.of(),
                "/activities/" + activity + "#photos",
                () -> closing.add(viewers.current(), activity, given(photos)));
    }

    @GetMapping("/photos/{id:[0-9]+}")
    void photo(@PathVariable String activity, @PathVariable long id, HttpServletResponse answer) throws IOException {
        var photo = closing.photo(viewers.current(), activity, id);
        handedOut.send(photo, photo.name(), answer);
    }

    @PostMapping("/photos/{id:[0-9]+}/remove")
    ModelAndView remove(@PathVariable String activity, @PathVariable long id) {
        return tried(
                activity,
                Map.of(),
                "/activities/" + activity + "#photos",
                () -> closing.remove(viewers.current(), activity, id));
    }

    private static List<MultipartFile> given(List<MultipartFile> files) {
        return files == null ? List.of() : files;
    }

    private ModelAndView tried(String activity, Map<String, String> typed, String next, Runnable act) {
        return Tried.form(next, act, () -> sheet(activity).addObject("typed", typed));
    }
}
