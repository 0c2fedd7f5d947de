package jianyi.suggestion.sheet;

import java.time.LocalDate;
import java.util.List;
import jianyi.calendar.Calendars;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.Handling;
import jianyi.suggestion.handling.UnitWindows;
import jianyi.suggestion.sheet.CaseSheet.Fact;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** By when a unit has to sign for a suggestion and to talk with its deputy, and whether it did so in time, as the sheet shows it. */
@Component
class SheetWindows {

    private final Deadlines deadlines;
    private final UnitWindows windows;
    private final SheetDates dates;
    private final Calendars calendars;

    SheetWindows(Deadlines deadlines, UnitWindows windows, SheetDates dates, Calendars calendars) {
        this.deadlines = deadlines;
        this.windows = windows;
        this.dates = dates;
        this.calendars = calendars;
    }

    /** One fact for each window: its day, what became of it and why it is that day. */
    List<Fact> of(Handling handling) {
        return deadlines.windows(handling.id()).stream()
                .map(window -> fact(window, handling))
                .toList();
    }

    private Fact fact(DueDate window, Handling handling) {
        var met = windows.met(window, handling);
        var bound = window.endedOn() == null;
        return new Fact(
                CaseDate.valueOf(window.kind()).label(),
                dates.due(window.due()) + (met == null ? "" : "，" + kept(window, met)),
                dates.why(window),
                bound ? dates.signal(window) : null);
    }

    private String kept(DueDate window, LocalDate met) {
        int late = calendars.current().workingDaysBetween(window.due(), met);
        var day = window.of(CaseDate.FIRST_CONTACT) ? dates.day(met) + "联系，" : "";
        return day + (late <= 0 ? "按期" : "逾期 " + late + " 个工作日");
    }
}
