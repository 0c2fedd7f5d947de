package jianyi.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.Deadline;
import jianyi.calendar.Term;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/** The dates of a case in words, and why a deadline is what it is. */
@Component
public class SheetDates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Calendars calendars;
    private final Settings settings;
    private final Clock clock;

    SheetDates(Calendars calendars, Settings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
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
        return at == null ? "" : minute(at.atZoneSameInstant(clock.getZone()).toLocalDateTime());
    }

    /** 2026年11月23日 09:05, empty for null. */
    public String minute(LocalDateTime at) {
        return at == null ? "" : ChineseDates.format(at.toLocalDate()) + " " + TIME.format(at);
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

    /** The light of a reply that is awaited, null when none is. */
    Light light(Suggestion it) {
        LocalDate today = LocalDate.now(clock);
        return awaited(it)
                ? Light.of(it.replyDue(), today, calendars.current().plusWorkingDays(today, Light.NEAR))
                : null;
    }

    /** 「还有 12 个工作日」 or 「已逾期 3 个工作日」, empty when no reply is awaited. */
    public String left(Suggestion it) {
        if (!awaited(it)) {
            return "";
        }
        LocalDate today = LocalDate.now(clock);
        int days = calendars.current().workingDaysBetween(today, it.replyDue());
        if (it.replyDue().isBefore(today)) {
            return "已逾期 " + -days + " 个工作日";
        }
        return days == 0 ? "今天到期" : "还有 " + days + " 个工作日";
    }

    private static boolean awaited(Suggestion it) {
        return it.replyDue() != null && (it.state() == State.DISPATCHING || it.state() == State.HANDLING);
    }

    /** Why the case's reply is due on its day (代表法 第五十一条), null when nothing is due. */
    String why(Suggestion it) {
        return it.months() == null || it.assignedOn() == null || it.replyDue() == null
                ? null
                : why(it.assignedOn(), "交办", new Term(it.months(), Term.Unit.MONTHS), it.replyDue());
    }

    /** Why a unit's reply is due on its day; a second round has a term of its own. */
    public String why(Suggestion it, Handling handling) {
        if (handling.round() > 1) {
            return why(
                    handling.assignedOn(),
                    Words.round(handling.round()),
                    term(it.body(), Setting.SECOND_ROUND),
                    handling.replyDue());
        }
        return it.months() == null
                ? null
                : why(handling.assignedOn(), "交办", new Term(it.months(), Term.Unit.MONTHS), handling.replyDue());
    }

    /** Why a co-unit's opinion is due on its day. */
    public String whyOpinion(Suggestion it, Handling handling) {
        return handling.round() > 1
                ? why(
                        handling.assignedOn(),
                        Words.round(handling.round()),
                        term(it.body(), Setting.CO_OPINION_AGAIN),
                        handling.opinionDue())
                : why(handling.assignedOn(), "交办", term(it.body(), Setting.CO_OPINION), handling.opinionDue());
    }

    private Term term(String body, Setting setting) {
        return Term.parse(settings.text(body, setting));
    }

    private String why(LocalDate from, String event, Term term, LocalDate due) {
        Deadline reckoned = calendars.deadline(from, event, term);
        return reckoned.due().equals(due)
                ? reckoned.explain()
                : reckoned.explain() + "；后调整为" + ChineseDates.format(due);
    }
}
