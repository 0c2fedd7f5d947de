package jianyi.suggestion.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.Light;
import jianyi.casework.sheet.Signal;
import jianyi.casework.sheet.Span;
import jianyi.casework.time.Courses;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.Handling;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** The dates of a case in words, and why a deadline is what it is. */
@Component
public class SheetDates {

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Courses courses;
    private final Clock clock;

    SheetDates(Calendars calendars, Deadlines deadlines, Courses courses, Clock clock) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.courses = courses;
        this.clock = clock;
    }

    /** 2026年11月23日, empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : ChineseDates.format(day);
    }

    /** A day that was reckoned: 2027年2月23日（暂定） while that year's days off are not published; empty for null. */
    public String due(LocalDate day) {
        return day == null ? "" : calendars.words(day);
    }

    /** 2026年11月23日 09:05, empty for null. */
    public String minute(OffsetDateTime at) {
        return at == null ? "" : ChineseDates.minute(at);
    }

    /** 2026年11月23日 09:05, empty for null. */
    public String minute(LocalDateTime at) {
        return at == null ? "" : ChineseDates.minute(at);
    }

    /** A text with its dates (2026-11-23) written out; empty for null. */
    public String inWords(String text) {
        return text == null ? "" : DATE.matcher(text).replaceAll(found -> written(found.group()));
    }

    private static String written(String date) {
        try {
            return ChineseDates.format(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    /** The day up to which the case's clocks have run; what was due on it or later is not overdue. */
    public LocalDate clock(String number) {
        return deadlines.clock(number, LocalDate.now(clock));
    }

    /** The light of a reply that is awaited, null when none is. */
    public Light light(Suggestion it) {
        return awaited(it) && !deadlines.paused(it.number()) ? light(it.replyDue()) : null;
    }

    /** 「还有 12 个工作日」 or 「已逾期 3 个工作日」, empty when no reply is awaited. */
    public String left(Suggestion it) {
        if (!awaited(it)) {
            return "";
        }
        return left(it.number(), it.replyDue());
    }

    /** The same of a day of that case somebody is still bound by. */
    public String left(String number, LocalDate due) {
        if (deadlines.paused(number)) {
            return "中止计算";
        }
        LocalDate today = LocalDate.now(clock);
        int days = calendars.current().workingDaysBetween(today, due);
        if (due.isBefore(today)) {
            return "已逾期 " + -days + " 个工作日";
        }
        return days == 0 ? "今天到期" : "还有 " + days + " 个工作日";
    }

    /** The light of a window somebody is still bound by, with the time left; no light while the clocks stand. */
    public Signal signal(DueDate window) {
        var span = new Span(window.fromDay(), window.due(), false);
        var light = deadlines.paused(window.number()) ? null : span.light(LocalDate.now(clock), calendars.current());
        return new Signal(light, left(window.number(), window.due()));
    }

    private Light light(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        return Light.of(due, today, calendars.current().plusWorkingDays(today, Light.NEAR));
    }

    private static boolean awaited(Suggestion it) {
        return it.replyDue() != null && (it.state() == State.DISPATCHING || it.state() == State.HANDLING);
    }

    /** Why a unit's reply, or a case's while no unit is named yet, is due on its day (代表法 第五十一条). */
    public String why(Suggestion it, Handling handling) {
        return why(handling.deadline());
    }

    /** Why the case's reply is due on its day, null when nothing is due. */
    public String why(Suggestion it) {
        return deadlines.of(it.number(), CaseDate.REPLY).stream()
                .filter(deadline -> deadline.due().equals(it.replyDue()))
                .findFirst()
                .map(deadline -> why(deadline.id()))
                .orElse(null);
    }

    /** Why a co-unit's opinion is due on its day. */
    public String whyOpinion(Suggestion it, Handling handling) {
        return why(handling.opinionDeadline());
    }

    private String why(Long deadline) {
        return deadline == null ? null : why(deadlines.get(deadline));
    }

    /** A window of a unit, empty for a handling from before there were any. */
    public Optional<DueDate> window(Handling handling, CaseDate kind) {
        return deadlines.windows(handling.id()).stream()
                .filter(window -> window.of(kind))
                .findFirst();
    }

    /** Why a deadline is due on its day. */
    public String why(DueDate deadline) {
        return courses.of(deadline).explanation();
    }
}
