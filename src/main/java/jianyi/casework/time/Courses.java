package jianyi.casework.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Calendars;
import jianyi.calendar.Course;
import jianyi.calendar.Shift;
import jianyi.calendar.Term;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import org.springframework.stereotype.Component;

/** Reckons the dates of a case anew from their facts; nothing is changed. */
@Component
public class Courses {

    private final Deadlines deadlines;
    private final Steps steps;
    private final Calendars calendars;

    Courses(Deadlines deadlines, Steps steps, Calendars calendars) {
        this.deadlines = deadlines;
        this.steps = steps;
        this.calendars = calendars;
    }

    private record Timed(OffsetDateTime at, Shift shift) {}

    /** A deadline's date and why it is what it is; pauses after it had ended did not concern it. */
    public Course of(DueDate it) {
        var moves = deadlines.moves(it.id()).stream().map(Courses::timed);
        var pauses = pauses(it.number())
                .filter(pause -> it.endedOn() == null || !pause.fromDay().isAfter(it.endedOn()));
        return course(it.fromDay(), it.event(), it.term(), it.openedAt(), moves, pauses);
    }

    /** A task's own window, or the day somebody has named for it; null when it has none or another deadline governs it. */
    public Course of(TaskStep step) {
        if (step.named() != null) {
            return named(step.number(), step.named(), step.arrivedAt(), step.event());
        }
        return step.fromDay() == null
                ? null
                : course(
                        step.fromDay(),
                        step.event(),
                        step.term(),
                        step.arrivedAt(),
                        Stream.empty(),
                        pauses(step.number()));
    }

    /** Why the day named for a waiting task of this process beside the case is what it is; null when nothing has moved it. */
    public String whyNamed(String number, String instance) {
        return steps.waiting(number).stream()
                .filter(step -> step.named() != null && instance.equals(step.instance()))
                .map(this::of)
                .filter(course -> course.explanation().contains("；"))
                .findFirst()
                .map(Course::explanation)
                .orElse(null);
    }

    private Stream<Pause> pauses(String number) {
        return deadlines.pauses(number).stream();
    }

    /**
     * A day somebody has named in a case at {@code at}; the time the clocks have stood since is added to it.
     *
     * @param what what has to be there on that day, in Chinese: 督办要求答复
     */
    public Course named(String number, LocalDate day, OffsetDateTime at, String what) {
        var from = BeijingClock.day(at);
        return calendars.named(day, what, inOrder(Stream.empty(), stood(pauses(number), from, at)));
    }

    private Course course(
            LocalDate from,
            String event,
            String term,
            OffsetDateTime opened,
            Stream<Timed> moves,
            Stream<Pause> pauses) {
        return calendars.course(from, event, Term.parse(term), inOrder(moves, stood(pauses, from, opened)));
    }

    private static Stream<Timed> stood(Stream<Pause> pauses, LocalDate from, OffsetDateTime opened) {
        return pauses.filter(
                        pause -> pause.untilDay() == null || pause.resumedAt().isAfter(opened))
                .map(pause -> timed(pause, from));
    }

    private static List<Shift> inOrder(Stream<Timed> moves, Stream<Timed> pauses) {
        return Stream.concat(moves, pauses)
                .sorted(Comparator.comparing(Timed::at))
                .map(Timed::shift)
                .toList();
    }

    private static Timed timed(Deadlines.Moved moved) {
        return new Timed(
                moved.at(),
                moved.toDay() != null
                        ? new Shift.Extended(moved.toDay())
                        : new Shift.Restarted(moved.fromDay(), moved.event(), Term.parse(moved.term())));
    }

    /** A window that began during a pause stands still from its own first day. */
    private static Timed timed(Pause pause, LocalDate from) {
        var began = pause.fromDay().isBefore(from) ? from : pause.fromDay();
        return new Timed(pause.pausedAt(), new Shift.Paused(began, pause.untilDay()));
    }
}
