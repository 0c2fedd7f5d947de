package jianyi.inspection.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import jianyi.meeting.held.HeldMeetings;
import org.springframework.stereotype.Component;

/** The days on which something happens by a plan, and the meeting a decision rests on, in words. */
@Component
public class PlanDays {

    private final YearlyPlans plans;
    private final Versions versions;
    private final HeldMeetings meetings;
    private final Clock clock;

    PlanDays(YearlyPlans plans, Versions versions, HeldMeetings meetings, Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Today in China. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The next day on which somebody is reminded or something begins; when nothing is left, the first day after the plan's year. */
    LocalDate next(String number) {
        var plan = plans.find(number).orElseThrow();
        var over = LocalDate.of(plan.year() + 1, 1, 1);
        return versions.items(plan).stream()
                .flatMap(item -> ahead(plan, item))
                .min(LocalDate::compareTo)
                .orElse(over);
    }

    private Stream<LocalDate> ahead(Plan plan, PlanItem item) {
        if (item.begunOn() != null || tooLate(plan, item)) {
            return Stream.empty();
        }
        return Stream.of(item.remindedOn() == null ? item.reminds(plan.year()) : item.begins(plan.year()));
    }

    /** Whether a line's month was over before the plan that has it was decided on: it shows as missed and is begun by hand. */
    boolean tooLate(Plan plan, PlanItem item) {
        return versions.of(plan.number()).stream()
                .filter(one -> one.version() == item.version())
                .anyMatch(
                        one -> one.decidedOn() != null && item.ends(plan.year()).isBefore(one.decidedOn()));
    }

    /** 第十二次主任会议, as kept here or as noted; empty when none is named. */
    public String basis(String body, String meeting, String note) {
        return meeting != null
                ? meetings.find(body, meeting).map(HeldMeetings.Held::title).orElse(meeting)
                : note == null ? "" : note;
    }
}
