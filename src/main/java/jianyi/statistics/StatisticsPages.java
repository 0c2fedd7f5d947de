package jianyi.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.flow.Refusal;
import jianyi.papers.WordFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 统计: the figures of a year as a page, as a workbook and as JSON, the cases behind each number, and the closing of a year. */
@Controller
class StatisticsPages {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int YEARS = 10;

    private final Viewers viewers;
    private final StatisticsAccess access;
    private final Statistics statistics;
    private final Tables tables;
    private final CountedCases counted;
    private final Clock clock;

    StatisticsPages(
            Viewers viewers,
            StatisticsAccess access,
            Statistics statistics,
            Tables tables,
            CountedCases counted,
            Clock clock) {
        this.viewers = viewers;
        this.access = access;
        this.statistics = statistics;
        this.tables = tables;
        this.counted = counted;
        this.clock = clock;
    }

    @Bean
    static Entrance statisticsEntrance(StatisticsAccess access, Viewers viewers) {
        return new Entrance(
                62,
                "/statistics",
                "统计",
                () -> !access.offices(viewers.current()).isEmpty());
    }

    /** @throws Refusal 400 for a year there cannot be, 404 for an office whose figures are not for this person */
    @GetMapping("/statistics")
    ModelAndView page(@RequestParam Map<String, String> given) {
        var viewer = viewers.current();
        var asked = Asked.of(given, Year.now(clock));
        var now = now(viewer, asked);
        var before = before(now);
        var parted = tables.of(now, before);
        var page = new ModelAndView("statistics/figures");
        page.addObject("now", now);
        page.addObject("before", before);
        page.addObject("tables", parted);
        page.addObject(
                "replies",
                parted.stream()
                        .filter(table -> table.by() == Part.By.UNIT)
                        .map(Charts::replies)
                        .findFirst()
                        .orElse(List.of()));
        page.addObject("verdicts", Charts.verdicts(now, before));
        page.addObject("offices", access.offices(viewer));
        page.addObject("years", years());
        page.addObject("through", ChineseDates.format(now.span().to()));
        page.addObject("quarters", quarters(now.span().to()));
        page.addObject("notes", Notes.ALL);
        page.addObject(
                "freezes",
                statistics.freezes(viewer, now.extent()) && now.span().over());
        page.addObject("differences", differences(now));
        return page;
    }

    /** They name every unit's cases and every deputy, so they are the congress's own; null for other readers, and while a year is open. */
    private List<Freeze.Difference> differences(YearFigures now) {
        boolean own = now.extent().whole() && now.extent().circle() == Lines.BODY;
        return now.freeze() == null || !own ? null : statistics.differences(now.freeze());
    }

    private static List<Integer> quarters(LocalDate last) {
        return IntStream.rangeClosed(1, (last.getMonthValue() + 2) / 3).boxed().toList();
    }

    private List<Integer> years() {
        int year = Year.now(clock).getValue();
        return IntStream.range(0, YEARS).mapToObj(ago -> year - ago).toList();
    }

    private YearFigures now(Viewer viewer, Asked asked) {
        return statistics.of(extent(viewer, asked), asked.year());
    }

    private YearFigures before(YearFigures now) {
        return statistics.of(now.extent(), now.year() - 1);
    }

    private Extent extent(Viewer viewer, Asked asked) {
        var code = asked.office().isEmpty()
                ? access.offices(viewer).stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.forbidden("没有供您查看的统计"))
                        .code()
                : asked.office();
        return access.extent(viewer, code);
    }

    /** A figure as other programs read it; {@code denominator} is null for a plain number. */
    record Told(
            String key,
            String label,
            BigDecimal numerator,
            BigDecimal denominator,
            LocalDate from,
            LocalDate to,
            String rule) {

        static Told of(YearFigures year, Figure figure) {
            var count = year.count(figure.key());
            return new Told(
                    figure.key(),
                    figure.label(),
                    count.numerator(),
                    figure.share() ? count.denominator() : null,
                    year.span().from(),
                    year.span().to(),
                    "以" + figure.decides() + "为准。" + figure.rule());
        }
    }

    @GetMapping(path = "/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Told>> json(@RequestParam Map<String, String> given) {
        var now = now(viewers.current(), Asked.of(given, Year.now(clock)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(now.own().map(figure -> Told.of(now, figure)).toList());
    }

    @GetMapping("/statistics.json")
    ResponseEntity<List<Told>> jsonFile(@RequestParam Map<String, String> given) {
        return json(given);
    }

    @GetMapping("/statistics.xlsx")
    ResponseEntity<byte[]> book(@RequestParam Map<String, String> given) {
        var now = now(viewers.current(), Asked.of(given, Year.now(clock)));
        var before = before(now);
        var name = now.extent().office().name() + now.year() + "年统计.xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", WordFiles.disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .body(new StatisticsSheet(now, before).write(tables.of(now, before)));
    }

    /** The cases a number counts. @throws Refusal 404 for a figure there is none of */
    @GetMapping("/statistics/cases")
    ModelAndView cases(@RequestParam Map<String, String> given) {
        var viewer = viewers.current();
        var asked = Asked.of(given, Year.now(clock));
        var page = new ModelAndView("statistics/cases");
        page.addObject("list", counted.of(viewer, extent(viewer, asked), asked));
        return page;
    }

    /** The clerk or the chair closes a year. */
    @PostMapping("/statistics/freeze")
    String freeze(@RequestParam Map<String, String> given) {
        var viewer = viewers.current();
        var asked = Asked.of(given, Year.now(clock));
        var extent = extent(viewer, asked);
        statistics.freeze(viewer, extent, asked.year());
        return "redirect:/statistics?body=" + extent.office().code() + "&year=" + asked.year();
    }
}
