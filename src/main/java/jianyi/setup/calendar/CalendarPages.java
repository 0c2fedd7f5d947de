package jianyi.setup.calendar;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jianyi.access.Viewers;
import jianyi.calendar.Calendars;
import jianyi.flow.Refusal;
import jianyi.intake.Upload;
import jianyi.intake.book.WorkbookFiles;
import jianyi.setup.Keeper;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a year's days off and make-up days are read and loaded. */
@Controller
class CalendarPages {

    private final Keeper keeper;
    private final Viewers viewers;
    private final CalendarDesk desk;
    private final YearList years;
    private final HolidayLoads loads;
    private final Calendars calendars;

    CalendarPages(
            Keeper keeper,
            Viewers viewers,
            CalendarDesk desk,
            YearList years,
            HolidayLoads loads,
            Calendars calendars) {
        this.keeper = keeper;
        this.viewers = viewers;
        this.desk = desk;
        this.years = years;
        this.loads = loads;
        this.calendars = calendars;
    }

    /** The years and the form for another one. */
    @GetMapping("/setup/calendar")
    ModelAndView years() {
        keeper.check();
        String next = years.missing().stream().map(String::valueOf).findFirst().orElse("");
        return page(new TypedNotice(next, "", ""), null, null, 200);
    }

    /** A workbook to fill in, with the latest known year as the example. */
    @GetMapping("/setup/calendar/template.xlsx")
    ResponseEntity<byte[]> template() {
        keeper.check();
        var shipped = calendars.shipped();
        return WorkbookFiles.attachment("放假安排模板", HolidayFile.template(shipped.get(shipped.size() - 1)));
    }

    /** The days of one year, in the version in force or in an older one. */
    @GetMapping("/setup/calendar/{year}")
    String year(@PathVariable String year, @RequestParam(required = false) String version, Model model) {
        keeper.check();
        int number = year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
        YearRow row = years.find(number)
                .orElseThrow(() -> Refusal.notFound(year.matches("[0-9]{4}") ? year + " 年的放假安排还没有加载" : "没有这一年"));
        Optional<HolidayLoad> old = old(row, version);
        model.addAttribute("row", row);
        model.addAttribute("old", old.orElse(null));
        model.addAttribute("days", old.map(loads::notice).orElse(row.notice()).days());
        model.addAttribute("versions", loads.of(number));
        return "setup/calendar-year";
    }

    private Optional<HolidayLoad> old(YearRow row, String version) {
        return version == null || !version.matches("[0-9]{1,18}")
                ? Optional.empty()
                : loads.find(Long.parseLong(version)).filter(load -> load.year() == row.year());
    }

    /** Shows what was typed or uploaded; stores it when it has been seen like this before. */
    @PostMapping("/setup/calendar")
    ModelAndView load(@RequestParam Map<String, String> fields, @RequestParam(required = false) MultipartFile file)
            throws IOException {
        keeper.check();
        TypedNotice typed = new TypedNotice(fields.get("year"), fields.get("source"), fields.get("lines"));
        try {
            if (file != null && !file.isEmpty()) {
                typed = new TypedNotice(typed.year(), typed.source(), HolidayFile.lines(Upload.File.of(file)));
            } else if (fields.containsKey("seal")) {
                return store(typed, fields.get("seal"));
            }
            Preview preview = desk.preview(typed);
            return page(typed, preview, null, preview.sound() ? 200 : 400);
        } catch (Refusal refusal) {
            return page(typed, null, refusal.getMessage(), refusal.status());
        }
    }

    private ModelAndView store(TypedNotice typed, String seal) {
        return desk.store(typed, seal, viewers.current())
                .map(preview -> page(typed, preview, "内容与刚才核对的不同，没有保存；请再看一遍", preview.sound() ? 409 : 400))
                .orElseGet(() -> new ModelAndView(
                        "redirect:/setup/calendar/" + typed.year().strip() + "?saved"));
    }

    private ModelAndView page(TypedNotice typed, Preview preview, String wrong, int status) {
        ModelAndView page = new ModelAndView("setup/calendar", HttpStatusCode.valueOf(status));
        page.addObject("years", years.all());
        page.addObject("missing", years.missing());
        page.addObject("typed", typed);
        page.addObject("preview", preview);
        page.addObject("wrong", wrong);
        return page;
    }
}
