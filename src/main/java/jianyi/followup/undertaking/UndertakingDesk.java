package jianyi.followup.undertaking;

import java.time.LocalDate;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.Course;
import jianyi.casework.act.Entering;
import jianyi.casework.time.Courses;
import jianyi.casework.time.DateFollower;
import jianyi.casework.time.Terms;
import jianyi.flow.Answers;
import jianyi.flow.Step;
import jianyi.flow.text.FormText;
import jianyi.followup.undertaking.Undertaking.State;
import jianyi.office.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows what an office has to carry out: a report that says it is not done names the next day, one that says it is waits for whoever
 * checks, and a no lets the office report again. Silence never confirms. Callers hold the lock on the case's row, say it in the timeline
 * and tell whom it concerns; only who checks, and in which words, differs.
 */
@Service
public class UndertakingDesk implements DateFollower {

    private final Undertakings undertakings;
    private final Courses courses;
    private final Calendars calendars;
    private final Terms terms;

    UndertakingDesk(Undertakings undertakings, Courses courses, Calendars calendars, Terms terms) {
        this.undertakings = undertakings;
        this.courses = courses;
        this.calendars = calendars;
        this.terms = terms;
    }

    /** Somebody is bound to do something by a day; the report is due on it, or on the next on which offices work. @return its id */
    @Transactional
    public long begin(String number, long origin, String owner, String matter, LocalDate day) {
        return undertakings.add(number, origin, owner, matter, day, working(day));
    }

    /** When an office that is not done yet will be. @throws Refusal 400 for a day that is not ahead */
    public LocalDate next(Answers answers) {
        var day = answers.needDate("newDue");
        if (!day.isAfter(terms.today())) {
            throw answers.wrong("newDue", "应当晚于今天");
        }
        return working(day);
    }

    /** The office reports. @param next when it will be done, null when it says that it is */
    @Transactional
    public void report(Undertaking it, String progress, LocalDate next, String person) {
        if (next != null) {
            undertakings.awaited(it, next);
        }
        undertakings.reported(it, progress, next == null, next, person);
    }

    /**
     * Whoever checks says whether it is done.
     *
     * @param again what a term for the next report begins with, when it is not
     * @return the day of that report; null when it is done
     */
    @Transactional
    public LocalDate answer(
            Undertaking it, String body, boolean confirmed, String remark, Step step, Entering entering, String again) {
        undertakings.answered(it, confirmed, remark, step.person(), entering);
        if (confirmed) {
            undertakings.end(it, State.KEPT, null, step.person(), terms.today());
            return null;
        }
        var due = terms.due(body, Setting.PROMISE_AGAIN, terms.today(), again).due();
        undertakings.awaited(it, due);
        return due;
    }

    /** The day moves whatever is awaited now: the report or the answer to it. */
    @Override
    public void datesReckoned(String number) {
        undertakings.of(number).stream()
                .filter(Undertaking::open)
                .forEach(it -> undertakings.reckoned(it, kept(it, "").due()));
    }

    @Override
    public void dayMoved(String instance, LocalDate to, String why) {
        undertakings.find(instance).ifPresent(it -> undertakings.moved(it, to));
    }

    /** Why its day is another one than was named; null when it is the same. @param what what has to be done by it: 答复承诺兑现 */
    public String why(Undertaking it, String what) {
        return it.keptBy().equals(it.namedOn()) ? null : kept(it, what).explanation();
    }

    private Course kept(Undertaking it, String what) {
        return courses.named(it.number(), it.namedOn(), it.madeAt(), what);
    }

    /** What was reported so far, a line each, and what was said to it. @param no 代表没有确认 */
    public FormText history(Undertaking it, String no) {
        return undertakings.reports(it.id()).stream()
                .map(one -> FormText.of(
                        "- {} 报告：{}{}",
                        ChineseDates.format(BeijingClock.day(one.reportedAt())),
                        one.progress(),
                        Boolean.FALSE.equals(one.confirmed()) ? "；" + no + "：" + one.remark() : ""))
                .collect(FormText.joined("\n"));
    }

    /** What was reported last; empty before anything was. */
    public String latest(Undertaking it) {
        var reports = undertakings.reports(it.id());
        return reports.isEmpty() ? "" : reports.get(reports.size() - 1).progress();
    }

    /** The same day, or the next on which offices work. */
    private LocalDate working(LocalDate day) {
        var next = day;
        while (!calendars.current().isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
