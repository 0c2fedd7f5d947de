package jianyi.inspection.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A proposal for a plan and what became of it.
 *
 * @param reason why the plan shall be changed in its year, null for the plan itself
 * @param approved null while nothing is decided
 * @param meeting number of the meeting kept here that decided, or null
 * @param meetingNote the meeting as somebody has written it down, or null
 * @param partyOn the day the party committee was told, or null
 */
public record PlanVersion(
        String number,
        int version,
        String reason,
        String proposedBy,
        OffsetDateTime proposedAt,
        Boolean approved,
        String remark,
        String meeting,
        String meetingNote,
        LocalDate decidedOn,
        String decidedBy,
        LocalDate partyOn,
        String partyWay) {}
