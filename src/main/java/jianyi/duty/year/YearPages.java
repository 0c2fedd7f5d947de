package jianyi.duty.year;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Terms;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import jianyi.papers.LetterText;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import jianyi.papers.WordFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Yearly sheets: the office's clerks and chair see the whole, a deputy the own line, and everybody who works here what was published.
 */
@Controller
class YearPages {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("duty-year", "代表履职情况", List.of("情况"));

    private final Viewers viewers;
    private final DutyAccess access;
    private final Roster roster;
    private final Years years;
    private final YearSheets sheets;
    private final YearDesk desk;
    private final Terms terms;
    private final PaperTemplates templates;

    YearPages(
            Viewers viewers,
            DutyAccess access,
            Roster roster,
            Years years,
            YearSheets sheets,
            YearDesk desk,
            Terms terms,
            PaperTemplates templates) {
        this.viewers = viewers;
        this.access = access;
        this.roster = roster;
        this.years = years;
        this.sheets = sheets;
        this.desk = desk;
        this.terms = terms;
        this.templates = templates;
    }

    /** The sheets a reader may open. @throws Refusal 403 for those who do no case's work */
    @GetMapping("/duty/years")
    ModelAndView list() {
        return list(viewers.current());
    }

    private ModelAndView list(Viewer viewer) {
        if (viewer.posts().isEmpty()) {
            throw Refusal.forbidden("没有供您查看的履职情况");
        }
        var reading = Stream.concat(
                        access.offices(viewer).stream(),
                        roster.offices().stream().filter(office -> desk.listed(office, viewer)))
                .distinct()
                .toList();
        return new ModelAndView("duty/years")
                .addObject("rows", rows(reading))
                .addObject("names", roster.offices())
                .addObject("keeping", access.keeping(viewer))
                .addObject("thisYear", terms.today().getYear());
    }

    private List<Years.Row> rows(List<Office> reading) {
        return Stream.concat(years.of(reading.stream().map(Office::code).toList()).stream(), years.published().stream())
                .distinct()
                .toList();
    }

    /** Sends the lines of a year to the deputies; what is refused is said above the list. */
    @PostMapping("/duty/years")
    ModelAndView open(@RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        var office = access.kept(viewer, typed.get("office"));
        return Tried.form(() -> opened(viewer, office, typed), () -> list(viewer));
    }

    private String opened(Viewer viewer, Office office, Map<String, String> typed) {
        int year = Typed.number(typed, "year", "年份", 2000, 2100);
        desk.open(viewer, office.code(), year);
        return YearDesk.path(office, year);
    }

    /** @throws Refusal 404 for an unknown office, and for readers of whom it does not tell before it is published */
    @GetMapping("/duty/years/{office}/{year:2[01][0-9][0-9]}")
    ModelAndView sheet(@PathVariable String office, @PathVariable int year) {
        return page(viewers.current(), office, year);
    }

    private ModelAndView page(Viewer viewer, String office, int year) {
        var sheet = readable(viewer, office, year);
        var whole = access.offices(viewer).contains(sheet.office());
        return new ModelAndView("duty/year")
                .addObject("sheet", sheet)
                .addObject("whole", whole)
                .addObject("keeps", access.keeping(viewer).contains(sheet.office()))
                .addObject("decides", access.deciding(viewer).contains(sheet.office()))
                .addObject("ripe", sheet.ripe(terms.today()))
                .addObject("self", viewer.id());
    }

    /** The sheet as far as this person may see it. */
    private YearSheet readable(Viewer viewer, String code, int year) {
        var office = roster.offices().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .filter(one -> !viewer.posts().isEmpty())
                .orElseThrow(YearPages::unknown);
        if (!access.offices(viewer).contains(office)
                && years.find(office.code(), year).isEmpty()) {
            throw unknown();
        }
        var sheet = sheets.of(office, year);
        if (access.offices(viewer).contains(office) || sheet.publishedOn() != null) {
            return sheet;
        }
        var own = sheet.lines().stream()
                .filter(line -> line.person().equals(viewer.id()))
                .toList();
        if (!sheet.checking() || own.isEmpty()) {
            throw unknown();
        }
        return new YearSheet(office, year, sheet.openedOn(), sheet.due(), null, own);
    }

    private static Refusal unknown() {
        return Refusal.notFound("没有找到这一年的履职情况，可能还没有公布");
    }

    /** The deputy finds his line right, or a clerk on his word. */
    @PostMapping("/duty/years/{office}/{year:2[01][0-9][0-9]}/agree")
    ModelAndView agree(@PathVariable String office, @PathVariable int year, @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        var sheet = readable(viewer, office, year);
        return tried(viewer, sheet, () -> desk.agree(viewer, sheet.office(), year, typed));
    }

    @PostMapping("/duty/years/{office}/{year:2[01][0-9][0-9]}/publish")
    ModelAndView publish(@PathVariable String office, @PathVariable int year) {
        var viewer = viewers.current();
        var sheet = readable(viewer, office, year);
        return tried(viewer, sheet, () -> desk.publish(viewer, office, year));
    }

    private ModelAndView tried(Viewer viewer, YearSheet sheet, Runnable act) {
        return Tried.form(
                YearDesk.path(sheet.office(), sheet.year()),
                act,
                () -> page(viewer, sheet.office().code(), sheet.year()));
    }

    /** The sheet to be posted or printed. @throws Refusal 404 like the page, and for a deputy before it is published */
    @GetMapping("/duty/years/{office}/{year:2[01][0-9][0-9]}/sheet.docx")
    ResponseEntity<byte[]> paper(@PathVariable String office, @PathVariable int year) {
        var viewer = viewers.current();
        var sheet = readable(viewer, office, year);
        if (sheet.publishedOn() == null && !access.offices(viewer).contains(sheet.office())) {
            throw unknown();
        }
        var name = sheet.office().name() + year + "年代表履职情况";
        var day = sheet.publishedOn() == null ? terms.today() : sheet.publishedOn();
        return WordFiles.attachment(
                name,
                templates.fill(
                        TEMPLATE,
                        Map.of(
                                "标题", LetterText.formal(sheet.office()) + "\n" + year + "年代表履职情况",
                                "说明",
                                        sheet.publishedOn() == null
                                                ? "（征求意见稿，代表正在核对）"
                                                : "以下按选区顺序排列，各项由办理记录自动统计，已经代表本人核对。经批准的请假不作评价。",
                                "情况", rows(sheet),
                                "落款", LetterText.formal(sheet.office()),
                                "日期", ChineseDates.format(day))));
    }

    private static PaperRows rows(YearSheet sheet) {
        return new PaperRows(
                List.of("选区", "姓名", "履职", "备注"),
                sheet.lines().stream()
                        .map(line -> Map.of(
                                "选区", line.constituency(), "姓名", line.name(), "履职", line.words(), "备注", line.note()))
                        .toList());
    }
}
