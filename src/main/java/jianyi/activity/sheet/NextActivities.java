package jianyi.activity.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jianyi.access.MyPart;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.casework.time.Terms;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The activities of the next weeks on a deputy's first page; whether he comes is answered in one press. */
@Component
@Order(10)
class NextActivities implements MyPart {

    private static final int MOST = 5;

    private final Activities activities;
    private final ActivityAccess access;
    private final Attendees attendees;
    private final JdbcClient jdbc;
    private final Terms terms;

    NextActivities(Activities activities, ActivityAccess access, Attendees attendees, JdbcClient jdbc, Terms terms) {
        this.activities = activities;
        this.access = access;
        this.attendees = attendees;
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** @param today whether it is held today @param rolls whether the reader calls its roll now */
    record Next(Activity it, Attendee mine, boolean today, boolean rolls) {}

    @Override
    public String id() {
        return "activities";
    }

    @Override
    public String heading() {
        return "近期活动";
    }

    @Override
    public Optional<?> of(Viewer viewer) {
        var today = terms.today();
        var next = numbers(viewer, today).stream()
                .map(number -> activities.find(number).orElseThrow())
                .map(it -> next(viewer, it, today))
                .filter(one -> one.mine().counts())
                .toList();
        return next.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    private Next next(Viewer viewer, Activity it, LocalDate today) {
        return new Next(
                it,
                attendees.find(it.number(), viewer.id()).orElseThrow(),
                it.day().equals(today),
                it.rolls(today) && access.sight(viewer, it).roll());
    }

    private List<String> numbers(Viewer viewer, LocalDate today) {
        return jdbc.sql("""
                        select a.number from activity a join attendee t on t.number = a.number
                        where t.person = ? and a.stage = 'CALLED' and a.day >= ? order by a.day, a.begins, a.number limit ?""")
                .params(viewer.id(), today, MOST)
                .query(String.class)
                .list();
    }
}
