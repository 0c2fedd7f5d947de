package jianyi.activity.attending;

import java.time.OffsetDateTime;
import jianyi.activity.group.Level;
import jianyi.calendar.BeijingClock;

/**
 * Somebody who is called to an activity, or came.
 *
 * @param person user id, null for a deputy of province or city
 * @param answer null before there is one
 * @param words why not, or what is sent in place of coming; null for none
 * @param enteredBy the clerk who typed the answer in, null for the person
 * @param tickedBy who noted that he came, null when the code at the door did
 * @param tries codes typed wrongly at the door
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
        int tries) {

    /** Whether he has said that he will not be there: apart from both who came and who is missing. */
    public boolean excused() {
        return !came && (answer == Reply.LEAVE || answer == Reply.AWAY);
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
        return excused() ? answer.label() : over ? "未到" : "";
    }

    /** What somebody who came reads of himself. */
    public String checkedIn() {
        return "已签到" + at() + (tickedBy == null ? "" : "（点名时记下的）");
    }

    private String at() {
        if (cameAt == null) {
            return "";
        }
        var here = cameAt.atZoneSameInstant(BeijingClock.ZONE);
        return " %d:%02d".formatted(here.getHour(), here.getMinute());
    }
}
