package jianyi.activity.sheet;

import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.activity.ActivityAccess;
import jianyi.activity.State;
import jianyi.reminders.TodayPart;
import org.springframework.stereotype.Component;

/** On somebody's sheet of the day: the activities of this week, and those that were held and are not written down. */
@Component
class TodayActivities implements TodayPart {

    /** Days ahead, today among them. */
    private static final int WEEK = 7;

    private final ActivityAccess access;

    TodayActivities(ActivityAccess access) {
        this.access = access;
    }

    @Override
    public String heading() {
        return "代表活动";
    }

    @Override
    public List<String> lines(Viewer viewer, LocalDate today) {
        if (access.keeping(viewer).isEmpty()) {
            return List.of();
        }
        return access.all(viewer, today.getYear()).stream()
                .filter(it -> access.keeps(viewer, it.body()))
                .filter(it -> it.state() == State.CALLED && it.day().isBefore(today.plusDays(WEEK)))
                .map(it -> it.dayWords() + "，" + it.place() + "：" + it.title()
                        + (it.day().isBefore(today) ? "（还没有办结）" : ""))
                .toList();
    }
}
