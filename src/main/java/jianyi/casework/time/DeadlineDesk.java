package jianyi.casework.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import jianyi.calendar.Deadline;
import jianyi.casework.head.Heads;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.flow.Refusal;
import jianyi.flow.Timers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the dates of a case of any room by writing down what happened and reckoning all of them anew: the case, its tasks, the model's
 * timers and whoever follows it move in one transaction. No date is ever set by hand.
 */
@Service
public class DeadlineDesk {

    private final Heads heads;
    private final ObjectProvider<DatedRoom> rooms;
    private final ObjectProvider<DateFollower> followers;
    private final Deadlines deadlines;
    private final Courses courses;
    private final Steps steps;
    private final Terms terms;
    private final Timers timers;

    DeadlineDesk(
            Heads heads,
            ObjectProvider<DatedRoom> rooms,
            ObjectProvider<DateFollower> followers,
            Deadlines deadlines,
            Courses courses,
            Steps steps,
            Terms terms,
            Timers timers) {
        this.heads = heads;
        this.rooms = rooms;
        this.followers = followers;
        this.deadlines = deadlines;
        this.courses = courses;
        this.steps = steps;
        this.terms = terms;
        this.timers = timers;
    }

    /**
     * Grants a later last day 延期.
     *
     * @return what moved
     * @throws Refusal 409 while the clocks stand still
     */
    @Transactional
    public List<MovedDay> extend(String number, long deadline, LocalDate to, String reason, String person) {
        running(number);
        deadlines.extended(deadline, to, reason, person);
        return recompute(number);
    }

    /**
     * Lets a deadline begin anew, after another unit was charged.
     *
     * @return what moved
     * @throws Refusal 409 while the clocks stand still
     */
    @Transactional
    public List<MovedDay> restart(String number, long deadline, Deadline anew, String reason, String person) {
        running(number);
        deadlines.restarted(deadline, anew, reason, person);
        return recompute(number);
    }

    /** Stops all clocks of a case 中止, for one of the {@link PauseCause}s. @throws Refusal 409 when they stand already */
    @Transactional
    public void pause(String number, String cause, String remark, String person) {
        running(number);
        deadlines.pause(number, cause, remark, person, terms.today());
        recompute(number);
    }

    /** Lets them go on; every term has as many working days left as when they stopped. @throws Refusal 409 when they run */
    @Transactional
    public List<MovedDay> resume(String number, String person) {
        lock(number);
        if (!deadlines.paused(number)) {
            throw Refusal.conflict("期限没有中止计算");
        }
        deadlines.resume(number, person, terms.today());
        return recompute(number);
    }

    /** Reckons every open date of a case from its facts and moves what hangs on it. @return the dates that moved */
    @Transactional
    public List<MovedDay> recompute(String number) {
        var room = room(number);
        room.lock(number);
        boolean paused = deadlines.paused(number);
        var moved = new ArrayList<MovedDay>();
        deadlines.open(number).forEach(it -> reckon(room, it, moved));
        room.daysReckoned(number);
        steps.waiting(number).forEach(step -> move(room, step, paused, moved));
        timers.recalculate(number);
        tell(one -> one.datesReckoned(number));
        return moved;
    }

    /** The case ends and nothing in it is due any longer; what is followed beyond its end, a promise, goes on though its clocks stood. */
    @Transactional
    public void end(String number) {
        if (deadlines.paused(number)) {
            var room = room(number);
            deadlines.resume(number, null, terms.today());
            steps.waiting(number).stream()
                    .filter(room::outlives)
                    .forEach(step -> move(room, step, false, new ArrayList<>()));
            tell(one -> one.datesReckoned(number));
        }
        deadlines.end(number, terms.today());
    }

    /** Locks a case of any room until the transaction ends. @throws Refusal 404 when there is none */
    public void lock(String number) {
        room(number).lock(number);
    }

    /** What people call a date: 答复期限. */
    public String label(DueDate it) {
        return room(it.number()).kind(it.kind()).label();
    }

    private DatedRoom room(String number) {
        var head = heads.find(number).orElseThrow(() -> Refusal.notFound("没有编号为“" + number + "”的案卷"));
        return rooms.stream()
                .filter(one -> one.room().equals(head.room()))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Consumer<DateFollower> what) {
        followers.orderedStream().forEach(what);
    }

    private void reckon(DatedRoom room, DueDate it, List<MovedDay> moved) {
        var due = room.bounded(it, courses.of(it).due());
        if (!due.equals(it.due())) {
            deadlines.reckoned(it.id(), due);
            room.moved(deadlines.get(it.id()));
            moved.add(new MovedDay(room.kind(it.kind()).label(), it.due(), due));
        }
    }

    private void move(DatedRoom room, TaskStep step, boolean paused, List<MovedDay> moved) {
        var due = due(room, step);
        if (due == null) {
            return;
        }
        steps.due(step, due);
        timers.due(step.task(), paused ? null : due);
        if (!Objects.equals(due, step.due())) {
            var what = step.due() == null ? null : room.called(step);
            if (what != null) {
                moved.add(new MovedDay(what, step.due(), due));
            }
            if (step.named() != null) {
                var why = courses.of(step).explanation();
                tell(one -> one.dayMoved(step.instance(), due, why));
            }
        }
    }

    private LocalDate due(DatedRoom room, TaskStep step) {
        if (step.deadline() != null) {
            return deadlines.get(step.deadline()).due();
        }
        var course = courses.of(step);
        return course == null ? room.own(step) : course.due();
    }

    private void running(String number) {
        lock(number);
        if (deadlines.paused(number)) {
            throw Refusal.conflict("期限正在中止，请先恢复计算");
        }
    }
}
