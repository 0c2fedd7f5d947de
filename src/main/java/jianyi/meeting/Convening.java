package jianyi.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import jianyi.deputy.Session;

/**
 * What a meeting is convened with.
 *
 * @param instance id of the running process
 * @param session the session it is, null for a meeting that is none
 * @param opens first day
 * @param beginsAt the hour it begins on that day, null when nobody has said
 * @param days how many days it lasts
 */
public record Convening(
        String number,
        String body,
        String instance,
        String title,
        Kind kind,
        Session session,
        LocalDate opens,
        LocalTime beginsAt,
        int days,
        String place,
        String convenedBy,
        OffsetDateTime convenedAt) {}
