package jianyi.activity.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.activity.ActivityEntry;
import jianyi.activity.Kind;
import jianyi.activity.State;
import jianyi.casework.act.Origin;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.CaseTitles;
import jianyi.office.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suggestions that are raised at an activity. Their titles are told to whoever may read them, the others are counted. */
@Component
class Raised implements Origin {

    private final Activities activities;
    private final ActivityAccess access;
    private final Chronicle chronicle;
    private final List<CaseTitles> rooms;
    private final JdbcClient jdbc;

    Raised(
            Activities activities,
            ActivityAccess access,
            Chronicle chronicle,
            @Lazy List<CaseTitles> rooms,
            JdbcClient jdbc) {
        this.activities = activities;
        this.access = access;
        this.chronicle = chronicle;
        this.rooms = rooms;
        this.jdbc = jdbc;
    }

    /** A suggestion. @param title null for whoever may not read it */
    record Suggested(String number, String title) {}

    /** All that were raised there, as this person may know them. */
    List<Suggested> of(Viewer viewer, String number) {
        return jdbc
                .sql("select suggestion from activity_suggestion where number = ? order by suggestion")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .map(one -> new Suggested(one, title(viewer, one)))
                .toList();
    }

    private String title(Viewer viewer, String suggestion) {
        return rooms.stream()
                .flatMap(room -> room.title(suggestion, viewer.id()).stream())
                .findFirst()
                .orElse(null);
    }

    /** Whether this person raises suggestions there: whoever is called, and the keepers. */
    boolean raises(Viewer viewer, Activity it, Sight sight) {
        return (viewer.isDeputy() || viewer.has(Role.CLERK))
                && (sight == Sight.KEEPING || sight == Sight.LEADING || sight == Sight.CALLED)
                && it.state() != State.CANCELLED
                && it.state() != State.PLANNED;
    }

    @Override
    public Optional<Beginning> begin(Viewer viewer, String number) {
        return Optional.of(number)
                .filter(ActivityHome.NUMBER.asMatchPredicate())
                .flatMap(activities::find)
                .filter(it -> raises(viewer, it, access.sight(viewer, it)))
                .map(Raised::begun);
    }

    private static Beginning begun(Activity it) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("situation", it.dayWords() + "，在“" + it.title() + "”中，代表和群众反映：\n");
        if (it.kind() == Kind.VISIT || it.kind() == Kind.FORUM) {
            fields.put("research", it.kind().code());
        }
        return new Beginning("在“" + it.title() + "”中提出", fields);
    }

    @Override
    public void raised(Viewer viewer, String number, String suggestion) {
        activities.lock(number);
        jdbc.sql("insert into activity_suggestion (suggestion, number) values (?, ?) on conflict do nothing")
                .params(suggestion, number)
                .update();
        // Whose it is and where it went may be nothing the organiser may know; the list above tells each reader what he
        // may.
        chronicle.note(number, ActivityEntry.SUGGESTED, "有代表提出一件建议", null);
    }
}
