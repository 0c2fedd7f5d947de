package jianyi.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import jianyi.calendar.ChineseDates;
import jianyi.flow.Refusal;

/**
 * One activity.
 *
 * @param body office code of whoever organises it: a town, a street or the district
 * @param groupId the group of deputies it belongs to, or null
 * @param begins the hour it begins, or null
 * @param hours how long it took, null before it is written down
 * @param money what it cost in yuan, or null
 * @param words what was done, null before it is written down
 * @param calledAt when those who are called were told, null before and for what was written down afterwards
 * @param closedOn the day it was written down, or null
 */
public record Activity(
        String number,
        String body,
        String title,
        Kind kind,
        Long groupId,
        LocalDate day,
        LocalTime begins,
        String place,
        State state,
        BigDecimal hours,
        BigDecimal money,
        String words,
        String openedBy,
        OffsetDateTime openedAt,
        OffsetDateTime calledAt,
        LocalDate closedOn) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    /** Where it stands, as people say it on that day. */
    public String standing(LocalDate today) {
        if (state != State.CALLED || day.isAfter(today)) {
            return state.label();
        }
        return day.isBefore(today) ? "待办结" : "今天";
    }

    /** 2026年3月9日（星期一）9:00. */
    public String dayWords() {
        return ChineseDates.format(day) + "（" + ChineseDates.weekday(day) + "）"
                + (begins == null ? "" : " " + HOUR.format(begins));
    }

    /** Whether it is still to be held, or held and not written down. */
    public boolean open() {
        return state == State.CALLED;
    }

    /** Whether it may be rolled: it is its day or later, and it is not written down. */
    public boolean rolls(LocalDate today) {
        return open() && !day.isAfter(today);
    }

    /** Nothing of this number, or nothing this person may know of. */
    public static Refusal unknown() {
        return Refusal.notFound("没有找到这次活动，可能编号有误，或者您无权查看");
    }
}
