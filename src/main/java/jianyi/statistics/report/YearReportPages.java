package jianyi.statistics.report;

import java.time.Clock;
import java.time.Year;
import jianyi.access.Viewers;
import jianyi.casework.figure.Lines;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.papers.LetterText;
import jianyi.papers.WordFiles;
import jianyi.statistics.Extent;
import jianyi.statistics.Statistics;
import jianyi.statistics.StatisticsAccess;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the reports of a year as Word files, to whoever reads its figures. */
@RestController
class YearReportPages {

    private static final int FIRST = 2001;

    private final Viewers viewers;
    private final StatisticsAccess access;
    private final Statistics statistics;
    private final YearReportWording report;
    private final WorkReportWording work;
    private final LateWording late;
    private final QuarterWording quarter;
    private final Clock clock;

    YearReportPages(
            Viewers viewers,
            StatisticsAccess access,
            Statistics statistics,
            YearReportWording report,
            WorkReportWording work,
            LateWording late,
            QuarterWording quarter,
            Clock clock) {
        this.viewers = viewers;
        this.access = access;
        this.statistics = statistics;
        this.report = report;
        this.work = work;
        this.late = late;
        this.quarter = quarter;
        this.clock = clock;
    }

    /**
     * A congress's report; of a unit or a government its account.
     *
     * @throws Refusal 400 for a year there cannot be, 404 for an office whose figures are not for this person
     */
    @GetMapping("/report/{body}/{year}")
    ResponseEntity<byte[]> report(@PathVariable String body, @PathVariable String year) {
        var extent = access.extent(viewers.current(), body);
        int asked = year(year);
        var docx = report.write(statistics.of(extent, asked), statistics.of(extent, asked - 1));
        return WordFiles.attachment(name(extent, asked, extent.whole() ? "代表建议办理情况的报告（草稿）" : "代表建议办理情况（草稿）"), docx);
    }

    /**
     * A congress's organ's account of its work.
     *
     * @throws Refusal as above, 404 for a unit and a government too, and for who works for one: what is kept from him would be told as if
     *     there were none
     */
    @GetMapping("/report/{body}/{year}/work")
    ResponseEntity<byte[]> work(@PathVariable String body, @PathVariable String year) {
        var extent = access.extent(viewers.current(), body);
        if (!extent.whole() || extent.circle() == Lines.OFFICES) {
            throw Refusal.notFound("工作报告由本级人大形成");
        }
        int asked = year(year);
        var docx = work.write(statistics.of(extent, asked), statistics.of(extent, asked - 1));
        return WordFiles.attachment(name(extent, asked, "工作报告（草稿）"), docx);
    }

    /** The annex that stays inside. */
    @GetMapping("/report/{body}/{year}/late")
    ResponseEntity<byte[]> late(@PathVariable String body, @PathVariable String year) {
        var viewer = viewers.current();
        var extent = access.extent(viewer, body);
        if (!extent.whole()) {
            throw Refusal.notFound("逾期清单随本级人大的报告一并形成，承办单位请看“统计”和台账");
        }
        int asked = year(year);
        var docx = late.write(viewer, statistics.of(extent, asked), statistics.of(extent, asked - 1));
        return WordFiles.attachment(name(extent, asked, "逾期答复清单（内部）"), docx);
    }

    /** A quarter's note for the party committee. */
    @GetMapping("/report/{body}/{year}/quarter/{quarter}")
    ResponseEntity<byte[]> quarter(
            @PathVariable String body, @PathVariable String year, @PathVariable("quarter") String typed) {
        var extent = access.extent(viewers.current(), body);
        if (!extent.whole()) {
            throw Refusal.notFound("季度工作情况由本级人大形成");
        }
        int asked = year(year);
        int one = Typed.number("季度", typed, 1, 4);
        var docx =
                quarter.write(one, statistics.quarter(extent, asked, one), statistics.quarter(extent, asked - 1, one));
        return WordFiles.attachment(name(extent, asked, "第" + one + "季度工作情况（草稿）"), docx);
    }

    private int year(String typed) {
        return Typed.number("年度", typed, FIRST, Year.now(clock).getValue());
    }

    private static String name(Extent extent, int year, String what) {
        return LetterText.formal(extent.office()) + year + "年" + what;
    }
}
