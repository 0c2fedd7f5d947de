package jianyi.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A matter of supervision, from the day it is taken up.
 *
 * @param number {@code district-2026-I01}
 * @param body office code of the congress body whose matter it is
 * @param keeper office code of whose clerks keep it: the body, or a street to which the district's plan has given it
 * @param law the law that is looked at, null for other kinds
 * @param unit office code of who is inspected or reports, null until the preparation has named it
 * @param planItem id of the line of the yearly plan it comes from, or null
 * @param follows number of the earlier one it follows up, or null
 * @param openedBy user id, null when a plan or an earlier one began it
 * @param unannounced whether the unit is not told beforehand
 * @param gatheredOn when the last site had been recorded
 * @param councilMeeting number of the council meeting that submitted the report, or null
 * @param meeting number of the meeting that deliberated it, or null
 * @param refusals how often the report was not adopted
 * @param round how often the opinions are handled
 * @param publishedOn when it was made public; null for what stays inside
 */
public record Inspection(
        String number,
        String body,
        String keeper,
        String title,
        Kind kind,
        String law,
        String unit,
        String reason,
        Long planItem,
        String follows,
        State state,
        String openedBy,
        OffsetDateTime openedAt,
        String scheme,
        LocalDate noticeDate,
        boolean unannounced,
        String unannouncedReason,
        LocalDate preparedOn,
        LocalDate gatheredOn,
        String councilMeeting,
        String councilNote,
        String meeting,
        String meetingNote,
        LocalDate adoptedOn,
        int refusals,
        int round,
        LocalDate publishedOn,
        LocalDate closedOn) {}
