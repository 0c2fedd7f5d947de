package jianyi.suggestion.handling;

import java.time.LocalDate;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Calendars;
import jianyi.calendar.WorkCalendar;
import jianyi.casework.step.Steps;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Reply;
import org.springframework.stereotype.Component;

/**
 * Whether a reply came in time. In time is what has reached the deputy by its last day; days on which it lay with the congress
 * count against the congress and not against the unit.
 */
@Component
public class Timeliness {

    private final Replies replies;
    private final Steps steps;
    private final Calendars calendars;

    Timeliness(Replies replies, Steps steps, Calendars calendars) {
        this.replies = replies;
        this.steps = steps;
        this.calendars = calendars;
    }

    /** 「按期」 or 「逾期 3 个工作日，其中人大审核 2 个工作日」; null while the reply has not been delivered. */
    public String words(Handling handling) {
        if (!delivered(handling)) {
            return null;
        }
        int late = late(handling);
        return late <= 0 ? "按期" : words(late, Math.min(late, checking(handling, calendars.current())));
    }

    private static boolean delivered(Handling handling) {
        return handling.state() == Handling.State.DELIVERED && handling.deadline() != null;
    }

    private int late(Handling handling) {
        return replies.latest(handling.id())
                .map(reply -> calendars.current().workingDaysBetween(handling.replyDue(), arrived(reply)))
                .orElse(0);
    }

    private static String words(int days, int congress) {
        var words = "逾期 " + days + " 个工作日";
        if (congress == 0) {
            return words;
        }
        return words + "，其中人大审核 " + congress + " 个工作日" + (days == congress ? "（承办单位按期）" : "");
    }

    /** A letter cannot have arrived before it was checked, whatever day was written down. */
    private static LocalDate arrived(Reply reply) {
        var checked = BeijingClock.day(reply.checkedAt());
        return reply.deliveredOn().isBefore(checked) ? checked : reply.deliveredOn();
    }

    /** Working days on which the congress had the reply before it. */
    private int checking(Handling handling, WorkCalendar calendar) {
        return steps.of(handling.number()).stream()
                .filter(step -> step.key().equals("user_checkReply") && step.handling() == handling.id())
                .mapToInt(step -> {
                    var left = step.doneAt() != null ? step.doneAt() : step.goneAt();
                    return left == null
                            ? 0
                            : calendar.workingDaysBetween(BeijingClock.day(step.arrivedAt()), BeijingClock.day(left));
                })
                .sum();
    }
}
