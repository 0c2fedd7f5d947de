package jianyi.suggestion.promise;

import jianyi.calendar.Course;
import jianyi.casework.time.Courses;
import jianyi.casework.time.DateFollower;
import org.springframework.stereotype.Component;

/** Until when a promise is to be kept: the day the reply names, and the time the case's clocks stood since. */
@Component
class PromiseDates implements DateFollower {

    private final Promises promises;
    private final Courses courses;

    PromiseDates(Promises promises, Courses courses) {
        this.promises = promises;
        this.courses = courses;
    }

    /** The promised day moves whatever is awaited now: the unit's report or the deputy's confirmation. */
    @Override
    public void datesReckoned(String number) {
        promises.of(number).stream()
                .filter(Promise::open)
                .forEach(made -> promises.reckoned(made, kept(made).due()));
    }

    /** Why the promised day is another one than the reply names; null when it is the same. */
    String why(Promise made) {
        return made.keptBy().equals(made.promisedOn()) ? null : kept(made).explanation();
    }

    private Course kept(Promise made) {
        return courses.named(made.number(), made.promisedOn(), made.madeAt(), "答复承诺兑现");
    }
}
