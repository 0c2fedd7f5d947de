package jianyi.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import jianyi.calendar.ChineseDates;
import jianyi.deputy.Session;

/**
 * A meeting, from the day it is convened.
 *
 * @param number {@code yecun-2026-M01}
 * @param body office code of whose meeting it is
 * @param term the congress's term, null for a meeting that is no session
 * @param ordinal the session within its term
 * @param opens first day
 * @param beginsAt the hour it begins on that day, null when nobody has said
 * @param days how many days it lasts
 * @param decidedIn the meeting of the presidium that decided on it
 * @param openedOn the day it was opened with a quorum, null before
 * @param electorate all that count, when it was opened
 * @param present those who had come then
 * @param announcement number of the announcement 公告
 * @param exception why the chair lets it be held out of its order, at short notice or before its day; null as a rule
 */
public record Meeting(
        String number,
        String body,
        String instance,
        String title,
        Kind kind,
        Integer term,
        Integer ordinal,
        LocalDate opens,
        LocalTime beginsAt,
        int days,
        String place,
        State state,
        String convenedBy,
        OffsetDateTime convenedAt,
        Boolean consented,
        String decidedIn,
        LocalDate billDeadline,
        OffsetDateTime notifiedAt,
        LocalDate openedOn,
        LocalDate closedOn,
        Integer electorate,
        Integer present,
        String closeNote,
        String announcement,
        String signedBy,
        LocalDate publishedOn,
        LocalDate filedOn,
        String filingNumber,
        String exception) {

    /** The last day it is meant to take. */
    public LocalDate lastDay() {
        return opens.plusDays(days - 1L);
    }

    /** 2026年12月10日 09:00, or the first and the last day. */
    public String dayWords() {
        return ChineseDates.format(opens)
                + (beginsAt == null ? "" : " " + beginsAt)
                + (days > 1 ? "至" + ChineseDates.format(lastDay()) + "（" + days + " 天）" : "");
    }

    /** The session it is, null for a meeting that is none. */
    public Session session() {
        return term == null ? null : Session.of(body, term, ordinal, opens, lastDay());
    }
}
