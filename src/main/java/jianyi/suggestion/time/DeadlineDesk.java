package jianyi.suggestion.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyi.calendar.Deadline;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.Courses;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.flow.Timers;
import jianyi.suggestion.CaseFollowers;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.TaskWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the dates of a case by writing down what happened and reckoning all of them anew: the case, its units, the tasks and the
 * model's timers follow in one transaction. No date is ever set by hand.
 */
@Service
public class DeadlineDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final Courses courses;
    private final Steps steps;
    private final Terms terms;
    private final Timers timers;
    private final CaseFollowers followers;

    DeadlineDesk(
            Suggestions suggestions,
            Handlings handlings,
            Deadlines deadlines,
            Courses courses,
            Steps steps,
            Terms terms,
            Timers timers,
            CaseFollowers followers) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.courses = courses;
        this.steps = steps;
        this.terms = terms;
        this.timers = timers;
        this.followers = followers;
    }

    /** A deadline that moved, from one day to another. */
    public record Change(DueDate deadline, LocalDate before, LocalDate after) {}

    /**
     * Grants a later last day 延期.
     *
     * @return what moved
     * @throws Refusal 409 while the clocks stand still
     */
    @Transactional
    public List<Change> extend(String number, long deadline, LocalDate to, String reason, String person) {
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
    public List<Change> restart(String number, long deadline, Deadline anew, String reason, String person) {
        running(number);
        deadlines.restarted(deadline, anew, reason, person);
        return recompute(number);
    }

    /** Stops all clocks of a case 中止. @throws Refusal 409 when they stand already */
    @Transactional
    public void pause(String number, String reason, String remark, String person) {
        running(number);
        deadlines.pause(number, reason, remark, person, terms.today());
        recompute(number);
    }

    /** Lets them go on; every term has as many working days left as when they stopped. @throws Refusal 409 when they run */
    @Transactional
    public List<Change> resume(String number, String person) {
        suggestions.lock(number);
        if (!deadlines.paused(number)) {
            throw Refusal.conflict("这件建议没有中止计算期限");
        }
        deadlines.resume(number, person, terms.today());
        return recompute(number);
    }

    /** Reckons every open date of a case from its facts and moves what hangs on it. @return the dates that moved */
    @Transactional
    public List<Change> recompute(String number) {
        suggestions.lock(number);
        boolean paused = deadlines.paused(number);
        var changes = new ArrayList<Change>();
        deadlines.open(number).stream()
                .sorted(Comparator.comparing(DueDate::kind).thenComparing(DueDate::id))
                .forEach(it -> reckon(it, changes));
        suggestions.replyDue(number);
        steps.waiting(number).forEach(step -> move(step, paused));
        timers.recalculate(number);
        followers.tell(one -> one.datesReckoned(number));
        return changes;
    }

    /** The case ends and nothing in it is due any longer; what is followed beyond its end, a promise, goes on though its clocks stood. */
    @Transactional
    public void end(String number) {
        if (deadlines.paused(number)) {
            deadlines.resume(number, null, terms.today());
            steps.waiting(number).stream()
                    .filter(step -> TaskWords.beside(step.key()))
                    .forEach(step -> move(step, false));
            followers.tell(one -> one.datesReckoned(number));
        }
        deadlines.end(number, terms.today());
    }

    private void reckon(DueDate it, List<Change> changes) {
        var due = capped(it, courses.of(it).due());
        if (!due.equals(it.due())) {
            deadlines.reckoned(it.id(), due);
            if (it.handling() == null) {
                handlings.due(deadlines.get(it.id()));
            }
            changes.add(new Change(it, it.due(), due));
        }
    }

    /** An opinion has to be there when the reply has. */
    private LocalDate capped(DueDate it, LocalDate due) {
        return it.kind() != DueDate.Kind.OPINION
                ? due
                : handlings.of(it.number()).stream()
                        .filter(h -> h.opinionDeadline() != null && h.opinionDeadline() == it.id())
                        .map(h -> deadlines.get(h.deadline()).due())
                        .filter(reply -> reply.isBefore(due))
                        .findFirst()
                        .orElse(due);
    }

    private void move(TaskStep step, boolean paused) {
        var due = due(step);
        if (due != null) {
            steps.due(step, due);
            timers.due(step.task(), paused ? null : due);
            if (step.named() != null && !due.equals(step.due())) {
                var why = courses.of(step).explanation();
                followers.tell(one -> one.dayMoved(step.instance(), due, why));
            }
        }
    }

    private LocalDate due(TaskStep step) {
        if (step.deadline() != null) {
            return deadlines.get(step.deadline()).due();
        }
        var own = courses.of(step);
        return own == null ? null : own.due();
    }

    private void running(String number) {
        suggestions.lock(number);
        if (deadlines.paused(number)) {
            throw Refusal.conflict("这件建议的期限正在中止，请先恢复计算");
        }
    }
}
