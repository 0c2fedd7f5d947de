package jianyi.setup.terms;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.office.SettingValue;

/**
 * One value in a rule's history, in words.
 *
 * @param state what it is today
 */
record Written(SettingValue it, String words, State state) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /** What a value is today. */
    enum State {
        COMING("将生效"),
        IN_FORCE("现行"),
        PAST("已被代替"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word people read. */
        public String label() {
            return label;
        }
    }

    /** 现行, or 将于2027年1月1日生效. */
    public String stateWords() {
        return state == State.COMING ? "将于" + ChineseDates.format(it.validFrom()) + "生效" : state.label();
    }

    /** The first day; what came with the product has none anybody remembers. */
    public String from() {
        return it.setAt() == null && it.validFrom().getYear() == 2000 ? "最初" : ChineseDates.format(it.validFrom());
    }

    /** Who entered it and when, and who took it back. */
    public String who() {
        String set = it.setName() == null ? "随系统提供" : it.setName() + " " + when(it.setAt());
        return it.withdrawn() ? set + "；" + it.withdrawnName() + " " + when(it.withdrawnAt()) + "撤回" : set;
    }

    private static String when(OffsetDateTime at) {
        return WHEN.format(at.atZoneSameInstant(BeijingClock.ZONE));
    }
}
