package jianyi.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jianyi.office.Office;

/**
 * What a person looks at as one: a body's cases, a government's units, a unit's own.
 *
 * @param view as what
 * @param office whose
 * @param offices the codes meant: of the office itself, of a government and its units, of a district's towns
 * @param own the towns among these whose own reader the person is, who need not wait for an acceptance
 * @param inside whether the reader follows the single steps within a unit
 * @param presses whether the reader presses for what is late: a body's clerks and chair, a street's for its deputies' cases
 * @param shut whether the reader also works for a unit or government, which learn nothing of a rating before it is final
 */
public record Scope(
        View view, Office office, Set<String> offices, Set<String> own, boolean inside, boolean presses, boolean shut) {

    /** In what capacity. */
    public enum View {
        /** The reader's own congress body. */
        BODY("c.body in (:offices)", false),
        /** A town, seen from the district: from acceptance on. */
        ABOVE("c.body in (:offices) and c.known", false),
        /** All towns of a district. */
        TOWNS("c.body in (:offices) and (c.known or c.body in (:own))", false),
        /** What a street's deputies have under way. */
        STREET("c.street in (:offices)", false),
        /** What lies with a government and its units. */
        GOVERNMENT("t.holder in (:offices)", true),
        /** What lies with one unit. */
        UNIT("t.holder in (:offices)", true);

        private final String condition;
        private final boolean handles;

        View(String condition, boolean handles) {
            this.condition = condition;
            this.handles = handles;
        }

        /** The condition over cases {@code c} and their steps {@code t}. */
        String condition() {
            return condition;
        }

        /** Whether it is of all cases of some bodies, as far as the reader knows of them. */
        boolean bodies() {
            return this == BODY || this == ABOVE || this == TOWNS;
        }

        /** Whether it is the view of whoever handles cases, who looks thirty days ahead and at the own work alone. */
        boolean handles() {
            return handles;
        }
    }

    private static final String TOWNS = "-towns";

    /** Whether the reader knows of a body's cases before they are accepted. @param body one of its offices */
    boolean everything(String body) {
        return view == View.BODY || own.contains(body);
    }

    /** Its name in an address. */
    public String code() {
        return office.code() + (view == View.TOWNS ? TOWNS : "");
    }

    /** What people call it. */
    public String name() {
        return view == View.TOWNS ? "各乡镇" : office.name();
    }

    /** The values its condition needs. */
    public Map<String, Object> params() {
        return new HashMap<>(Map.of("offices", offices, "own", own.isEmpty() ? Set.of("") : own, "shut", shut));
    }
}
