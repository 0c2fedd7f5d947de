package jianyi.suggestion.reminders;

import jianyi.office.Setting;

/** Who is reminded of a task, each by a ladder of its own. */
enum Audience {
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
        if (this == CHAIR && step.window() != null) {
            // What a unit does early in its own house its head presses; the chair presses the reply.
            return null;
        }
        return step.keyItem() ? key : usual;
    }
}
