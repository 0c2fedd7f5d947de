package jianyi.setup.calendar;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import jianyi.calendar.BeijingClock;

/** One loading of a year's holiday notice: by whom, when, and after which notice. */
public record HolidayLoad(
        long id, int year, String source, String loadedBy, String loadedName, OffsetDateTime loadedAt) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /** When it was loaded, as people read it. */
    public String when() {
        return WHEN.format(loadedAt.atZoneSameInstant(BeijingClock.ZONE));
    }
}
