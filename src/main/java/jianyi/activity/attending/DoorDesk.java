package jianyi.activity.attending;

import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.State;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is called notes himself that he came, by the code of that day at that door and by nothing else. */
@Service
public class DoorDesk {

    /** Codes somebody may type wrongly at one activity; then the leader ticks him. */
    private static final int TRIES = 8;

    private final Activities activities;
    private final Attendees attendees;
    private final DoorCode code;
    private final Terms terms;
    private final JdbcClient jdbc;

    DoorDesk(Activities activities, Attendees attendees, DoorCode code, Terms terms, JdbcClient jdbc) {
        this.activities = activities;
        this.attendees = attendees;
        this.code = code;
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /**
     * The activity a picture at the door means, for whoever is called to it.
     *
     * @throws Refusal 404 for whoever is not called or when the code is none of it, 409 on any other day or when it is over
     */
    public Activity at(Viewer viewer, String number, String token) {
        var it = activities
                .find(number)
                .filter(one -> one.state() != State.PLANNED)
                .filter(one -> attendees.find(number, viewer.id()).isPresent())
                .filter(one -> code.isToken(one, token))
                .orElseThrow(() -> Refusal.notFound("这个签到码不对，或者这次活动没有通知您。请找组长点名"));
        if (!it.day().equals(terms.today())) {
            throw Refusal.conflict("签到码只在活动当天有效。请找组长点名");
        }
        if (!it.open()) {
            throw Refusal.conflict("活动" + it.state().label() + "，不能再签到");
        }
        return it;
    }

    /** Notes that he came; twice is once. @throws Refusal as {@link #at} */
    @Transactional
    public void checkIn(Viewer viewer, String number, String token) {
        at(viewer, number, token);
        activities.lock(number);
        at(viewer, number, token);
        came(attendees.find(number, viewer.id()).orElseThrow(Activity::unknown));
    }

    private void came(Attendee one) {
        if (!one.counting().came()) {
            attendees.came(one.id(), true, null);
        }
    }

    /** The activities of today this person is called to and that are not over. */
    public List<Activity> today(Viewer viewer) {
        return jdbc.sql("""
                        select a.*, a.stage as state, h.body, h.title from activity a join case_head h on h.number = a.number
                            join attendee t on t.number = a.number
                        where t.person = ? and a.day = ? and a.stage = 'CALLED' order by a.begins nulls last, a.number""")
                .params(viewer.id(), terms.today())
                .query(Activity.class)
                .list();
    }

    /**
     * Notes that he came, by six digits that are typed.
     *
     * @return the number of the activity; empty when the digits are none of today's, or were typed wrongly too often
     */
    @Transactional
    public Optional<String> type(Viewer viewer, String typed) {
        var digits = Text.code(typed);
        var lines = today(viewer).stream()
                .map(it -> activities.lock(it.number()))
                .map(it -> new Line(it, attendees.find(it.number(), viewer.id()).orElseThrow(Activity::unknown)))
                .toList();
        var found = lines.stream()
                .filter(line -> line.one().tries() < TRIES && code.isDigits(line.it(), digits))
                .findFirst();
        found.ifPresentOrElse(
                line -> came(line.one()),
                () -> lines.forEach(line -> attendees.tried(line.one().id())));
        return found.map(line -> line.it().number());
    }

    /** Somebody at one of today's activities. */
    private record Line(Activity it, Attendee one) {}
}
