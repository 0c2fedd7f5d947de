package jianyi.reminders;

import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;

/** What a room puts on somebody's sheet of the day, 今日一页. */
public interface TodayPart {

    /** The heading people read. */
    String heading();

    /** One line each, as it is printed; empty leaves the part out. */
    List<String> lines(Viewer viewer, LocalDate today);
}
