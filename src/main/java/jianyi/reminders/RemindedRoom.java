package jianyi.reminders;

import java.util.Map;
import jianyi.casework.time.DateKind;
import jianyi.casework.timeline.EntryKind;
import jianyi.office.Setting;

/** What a room says of its cases and tasks in the morning's mail, and who besides the doer is told of them. */
public interface RemindedRoom {

    /** The room's name, as on the heads of its cases. */
    String room();

    /** What is said of every case of its in which a task waits, by number; of others it may be silent. */
    Map<String, Cover> covers();

    /**
     * What a case is called in the mail.
     *
     * @param label in the column of numbers: 第12号
     * @param named as the most urgent one: 第12号《关于修桥的建议》
     * @param round 1, or of a further round
     * @param keyItem whether the stricter ladders hold
     * @param supervisor user id of who presses it, or null
     */
    record Cover(String label, String named, int round, boolean keyItem, String supervisor) {}

    /** The title that stands behind its label in the mail; empty where mails may not tell it. */
    default String titled(DueStep step) {
        return step.title();
    }

    /** What a task asks of whoever does it: 请签收; matters known to its room alone stand behind it. */
    String todo(DueStep step);

    /** The rule that says how many days before its last day anybody is first asked for it; null when the ladder alone decides. */
    default Setting asked(DueStep step) {
        return null;
    }

    /** What has to be there by a day beside a task's own, from the code it is kept by. @throws IllegalArgumentException for none of its */
    default DateKind window(String code) {
        throw new IllegalArgumentException(code);
    }

    /** Whether the morning's mail has this task at all; with a window, whether that can be met at this task. */
    default boolean reminds(DueStep step) {
        return true;
    }

    /** Whether this audience is told of it. */
    boolean tells(DueStep step, Audience audience);

    /** The line of the timeline. @param whom who was reminded, by title @param left how much time is left, in words */
    default String told(DueStep step, String whom, String left) {
        return "提醒" + whom + "：" + todo(step) + "，" + left;
    }

    /** The round whose rating such a line tells of, or null: units and government must not read of it before it is final. */
    default Integer ratedRound(DueStep step) {
        return null;
    }

    /** The kind of that line. */
    EntryKind reminded();
}
