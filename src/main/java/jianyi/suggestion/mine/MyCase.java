package jianyi.suggestion.mine;

import java.util.List;
import jianyi.casework.sheet.Signal;
import jianyi.suggestion.Suggestion;

/**
 * One of a deputy's suggestions on the first page.
 *
 * @param leading whether the deputy handed it in; otherwise he signs along
 * @param standing where it stands, as this deputy may know
 * @param left how long the reply may still take, null when none is awaited
 * @param way the steps it goes, from the first to the last
 * @param answers the replies of this round that have reached the deputy
 */
record MyCase(
        Suggestion suggestion, boolean leading, String standing, Signal left, List<Stop> way, List<Answer> answers) {

    /** Whether nothing more is expected. */
    public boolean ended() {
        return suggestion.state().ended();
    }

    /**
     * A step of its way.
     *
     * @param day when it was done, in words, empty for one that is ahead
     * @param days how many days it has taken so far, for the one it is at now; 0 otherwise
     */
    record Stop(String label, String day, long days, Reached reached) {}

    /** How far it has come. */
    enum Reached {
        DONE("已完成"),
        NOW("正在进行"),
        AHEAD("还没有到");

        private final String words;

        Reached(String words) {
            this.words = words;
        }

        /** For those who do not see colours. */
        public String words() {
            return words;
        }
    }

    /** A reply. @param handling id of the unit's work, for its letter */
    record Answer(long handling, String unit, String kind, String text, String day) {}
}
