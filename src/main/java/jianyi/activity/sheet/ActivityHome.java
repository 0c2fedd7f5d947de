package jianyi.activity.sheet;

import java.util.regex.Pattern;
import jianyi.access.Viewers;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.flow.RoomHome;
import org.springframework.stereotype.Component;

/** Leads from an activity's number to its sheet, and names it to whoever may read it. */
@Component
class ActivityHome extends RoomHome {

    static final Pattern NUMBER = numbered("E");

    ActivityHome(Activities activities, ActivityAccess access, Viewers viewers) {
        super(
                "E",
                "/activities/",
                (number, reader) -> activities
                        .find(number)
                        .filter(it -> access.sight(viewers.of(reader), it) != Sight.NONE)
                        .map(Activity::title));
    }
}
