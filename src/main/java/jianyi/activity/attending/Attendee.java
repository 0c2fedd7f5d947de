package jianyi.activity.attending;

import java.time.OffsetDateTime;
import jianyi.activity.group.Level;
import jianyi.calendar.BeijingClock;
import jianyi.casework.duty.Standing;
import jianyi.flow.Refusal;

/**
 * Somebody who is called to an activity, or came.
 *
 * @param person user id, null for a deputy of province or city
 * @param answer null before there is one
 * @param words why not, or what is sent in place of coming; null for none
 * @param enteredBy the clerk who typed the answer in, null for the person
 * @param tickedBy who noted that he came, null when the code at the door did
 * @param tries codes typed wrongly at the door
 * @param resting whether every mandate of his rests on the activity's day 暂停执行代表职务 (代表法 第六十一条)
 */
public record Attendee(
        long id,
        String number,
        String person,
        Long member,
        String name,
        Level level,
        Reply answer,
        String words,
        OffsetDateTime answeredAt,
        String enteredBy,
        String enteredFrom,
        boolean came,
        OffsetDateTime cameAt,
        String tickedBy,
        int tries,
        boolean resting) {

    /** Whether he counts among those called: whose mandate rests is neither there nor missing. */
    public boolean counts() {
        return came || !resting;
    }

    /** Whether he has said that he will not be there: apart from both who came and who is missing. */
    public boolean excused() {
        return !came && !resting && (answer == Reply.LEAVE || answer == Reply.AWAY);
    }

    /** What he has answered, in words. */
    public String answered() {
        return answer == null ? "没有答复" : answer.label() + (enteredBy == null ? "" : "（代录）");
    }

    /** How he stands on the roll. @param over whether it is written down */
    public String standing(boolean over) {
        if (came) {
            return "到" + (tickedBy == null ? "（本人签到" + at() + "）" : "");
        }
        return resting ? Standing.RESTING.label() : excused() ? answer.label() : over ? "未到" : "";
    }

    /** What somebody who came reads of himself. */
    public String checkedIn() {
        return "已签到" + at() + (tickedBy == null ? "" : "（点名时记下的）");
    }

    /** @throws Refusal 409 for whose mandate rests: he is not called up, not ticked and not asked */
    Attendee counting() {
        if (resting) {
            throw Refusal.conflict(name + "的代表职务暂停执行，不计入点名");
        }
        return this;
    }

    private String at() {
        if (cameAt == null) {
            return "";
        }
        var here = cameAt.atZoneSameInstant(BeijingClock.ZONE);
        return " %d:%02d".formatted(here.getHour(), here.getMinute());
    }
}
