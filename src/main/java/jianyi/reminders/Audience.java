package jianyi.reminders;

import jianyi.office.Setting;

/** Who is reminded of a task, each by a ladder of its own. */
public enum Audience {
    /** Whoever has to do it. */
    ACTOR(Setting.REMIND, Setting.REMIND_KEY),
    /** The head of the unit or government that has to do it. */
    HEAD(Setting.REMIND_HEAD, Setting.REMIND_KEY_HEAD),
    /** The chair of the body whose case it is. */
    CHAIR(Setting.REMIND_CHAIR, Setting.REMIND_KEY_CHAIR),
    /** The one who presses a key item. */
    SUPERVISOR(null, Setting.REMIND_SUPERVISOR);

    private final Setting usual;
    private final Setting key;

    Audience(Setting usual, Setting key) {
        this.usual = usual;
        this.key = key;
    }

    /** The rule that holds its ladder; null when it is not reminded of such a thing. */
    Setting ladder(DueStep step) {
        return !step.room().tells(step, this) ? null : step.cover().keyItem() ? key : usual;
    }
}
