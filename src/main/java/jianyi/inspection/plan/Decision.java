package jianyi.inspection.plan;

import java.time.LocalDate;
import jianyi.flow.Answers;

/**
 * What a meeting has decided on a version, as its chair registers it.
 *
 * @param meeting number of a meeting kept here, or null
 * @param meetingNote a meeting that is not kept here, or null
 * @param partyOn when the party committee was told, or null
 */
record Decision(
        boolean approved, String remark, String meeting, String meetingNote, LocalDate partyOn, String partyWay) {

    /** Reads the form. @throws Refusal 400 when something was passed and no meeting is named */
    static Decision read(boolean approved, Answers answers) {
        var meeting = answers.text("meeting").orElse(null);
        var note = answers.text("meetingNote").orElse(null);
        if (approved && meeting == null && note == null) {
            throw answers.missing("meeting");
        }
        return new Decision(
                approved,
                answers.text("planRemark").orElse(null),
                meeting,
                note,
                answers.date("partyReportedOn").orElse(null),
                answers.text("partyReportWay").orElse(null));
    }
}
