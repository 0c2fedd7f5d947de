package jianyi.suggestion.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.SheetRecord;
import jianyi.casework.time.Courses;
import jianyi.followup.undertaking.Report;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertaking.State;
import jianyi.followup.undertaking.UndertakingDesk;
import jianyi.followup.undertaking.Undertakings;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part about what replies promise and what has become of it. */
@Component
@Order(13)
class PromisePart implements SheetPart {

    private final Undertakings undertakings;
    private final PromiseNews words;
    private final SheetDates dates;
    private final UndertakingDesk desk;
    private final Courses courses;

    PromisePart(Undertakings undertakings, PromiseNews words, SheetDates dates, UndertakingDesk desk, Courses courses) {
        this.undertakings = undertakings;
        this.words = words;
        this.dates = dates;
        this.desk = desk;
        this.courses = courses;
    }

    @Override
    public String id() {
        return "promises";
    }

    @Override
    public String heading() {
        return "承诺事项";
    }

    @Override
    public Optional<List<SheetRecord>> of(Sight sight) {
        var made = undertakings.of(sight.suggestion().number());
        return sight.involved() && !made.isEmpty()
                ? Optional.of(made.stream().map(this::told).toList())
                : Optional.empty();
    }

    private SheetRecord told(Undertaking one) {
        var late = one.late(dates.clock(one.number()));
        var told = SheetRecord.of(
                        one.matter(),
                        PromiseRow.label(one.state()) + (late ? "，已过承诺日期" : ""),
                        late ? "late" : one.open() ? "soon" : "good")
                .line("承诺单位", words.unit(one.owner()))
                .line("承诺日期", day(one.namedOn()))
                .line("顺延说明", desk.why(one, "答复承诺兑现"))
                .line("下次报告", one.state() == State.OPEN ? day(one.due()) : null)
                .line("期限说明", one.open() ? courses.whyNamed(one.number(), one.instance()) : null);
        undertakings.reports(one.id()).forEach(report -> told(told, report));
        told.line("书面说明", one.explanation());
        return one.state() == State.KEPT ? told.at("/cases/" + one.number() + "/done/" + one.id()) : told;
    }

    private void told(SheetRecord told, Report report) {
        told.line(dates.minute(report.reportedAt()) + " 报告" + (report.done() ? "已兑现" : "进展"), report.progress());
        if (report.confirmed() != null) {
            told.line(
                    "代表" + (report.confirmed() ? "确认兑现" : "没有确认") + (report.enteredFrom() == null ? "" : "（代录）"),
                    dates.minute(report.confirmedAt()) + (report.remark() == null ? "" : "　" + report.remark()));
        }
    }

    private static String day(LocalDate day) {
        return ChineseDates.format(day);
    }
}
