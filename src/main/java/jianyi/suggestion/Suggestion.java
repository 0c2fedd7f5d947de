package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.office.Post;
import jianyi.office.Practice;
import jianyi.office.Role;

/**
 * A suggestion as it stands in the case. The text is the deputy's and is changed by the deputy alone.
 *
 * @param number the case number, {@code yecun-2026-0001}
 * @param instance id of the running process; null for one of a past year
 * @param body office code of the congress that receives it
 * @param deputy user id of the deputy who hands it in 领衔代表
 * @param enteredBy user id of the clerk who typed it in for the deputy 代录; null when the deputy did
 * @param enteredFrom {@code paper} or {@code phone} when a clerk typed it in
 * @param publicNumber 第N号 within {@code publicSeries}, from acceptance
 * @param months the term for the reply, in months
 * @param replyDue the day the deputy may expect the reply
 * @param round 1, then 2 when handled again 二次办理
 * @param verdict the final overall rating
 * @param mergedInto number of the case it is handled with 并案, or null
 * @param derivedFrom number of the case it was split off from, or whose matter a higher deputy takes up; or null
 * @param derivedHow {@code split} or {@code adopted}
 * @param forwardTo office code of the higher congress that is asked, or of the organ it goes to as a letter
 * @param forwardDeputy user id of the higher deputy who is asked to take it up
 */
public record Suggestion(
        String number,
        String body,
        String instance,
        String deputy,
        String deputyName,
        String title,
        String situation,
        String proposal,
        String category,
        String disclosure,
        boolean confidential,
        String research,
        Integer raisedBefore,
        boolean needsReply,
        String proposedUnit,
        String session,
        String enteredBy,
        String enteredName,
        String enteredFrom,
        OffsetDateTime submittedAt,
        State state,
        String publicSeries,
        Integer publicNumber,
        LocalDate acceptedOn,
        String mode,
        Integer months,
        boolean keyItem,
        String supervisor,
        LocalDate assignedOn,
        LocalDate replyDue,
        int round,
        String verdict,
        LocalDate closedOn,
        String mergedInto,
        String derivedFrom,
        String derivedHow,
        String forwardTo,
        String forwardDeputy) {

    /** The number people use: 第12号 from acceptance, the case number before and for one to practise on. */
    public String shownNumber() {
        return publicNumber == null || Practice.is(number) ? number : "第" + publicNumber + "号";
    }

    /** Whether this person's opening it leaves a trace: it is confidential, and not his own. */
    public boolean traces(String reader) {
        return confidential && !reader.equals(deputy);
    }

    /** The day it was handed in. */
    public LocalDate submittedOn() {
        return BeijingClock.day(submittedAt);
    }

    /** The year letters name between sessions: of its acceptance, before that of its submission. */
    public int seriesYear() {
        return (acceptedOn == null ? submittedOn() : acceptedOn).getYear();
    }

    /**
     * The deputy as named to whoever does a task: nobody but the body's own clerks and the signers learns who asked for secrecy.
     *
     * @param groups the groups that may do the task
     */
    public String authorFor(List<String> groups) {
        boolean ours = groups.contains(new Post(body, Role.CLERK).group());
        return confidential && !ours ? "（代表要求保密）" : deputyName + "代表";
    }
}
