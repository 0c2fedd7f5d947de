package jianyi.casework.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.calendar.Term;

/**
 * By when a reply, a co-unit's opinion or an earlier act of a unit is due, with the facts it follows from.
 *
 * @param fromDay the day of the event; the count begins on the day after
 * @param event what happened that day, in Chinese: 交办
 * @param term the rule of that day, in the short form of {@link Term#parse}; a case keeps the one it started with
 * @param due the last day, as last reckoned
 * @param endedOn when it was met or nobody was bound by it any longer, or null
 * @param handling id of the one handling it binds, null for a reply's or an opinion's: those may bind several
 */
public record DueDate(
        long id,
        String number,
        Kind kind,
        LocalDate fromDay,
        String event,
        String term,
        LocalDate due,
        OffsetDateTime openedAt,
        LocalDate endedOn,
        Long handling) {

    /** What has to be there. */
    public enum Kind {
        REPLY("答复"),
        OPINION("会办"),
        SIGN_FOR("签收"),
        FIRST_CONTACT("首次联系");

        private final String act;

        Kind(String act) {
            this.act = act;
        }

        /** What has to be done: 签收. */
        public String act() {
            return act;
        }

        /** What people call the day: 签收期限. */
        public String label() {
            return act + "期限";
        }
    }
}
