package jianyi.suggestion;

import java.util.stream.Stream;
import jianyi.casework.timeline.EntryKind;

/** What a line of a suggestion's timeline tells of; what accompanies any case has kinds of its own. */
public enum CaseEntry implements EntryKind {
    SUBMITTED,
    FROM_BILL,
    /** It became a topic of a yearly plan of supervision. */
    PLANNED,
    COSIGN_ANSWERED,
    RETURNED,
    AMENDED,
    WITHDRAWN,
    ACCEPTED,
    /** Treated as a letter, kept by the body or passed to an organ. */
    LETTER,
    MERGED,
    MERGED_IN,
    UNMERGED,
    UNMERGED_FROM,
    MAIN_ENDED,
    SPLIT,
    SPLIT_OFF,
    TRANSFERRED,
    HIGHER_ASKED,
    HIGHER_ANSWERED,
    HIGHER_TOLD,
    ASSIGNED,
    DISPATCHED,
    OBJECTED,
    OBJECTION_SETTLED,
    UNIT_CHANGED,
    SIGNED_FOR,
    UNIT_ACCEPTED,
    REFUSAL_ASKED,
    REFUSAL_CONSENTED,
    REFUSAL_SETTLED,
    CONTACTED,
    CONTACT_CHECKED,
    OPINED,
    DRAFTED(true),
    SIGNED(true),
    NOT_SIGNED(true),
    ISSUED(true),
    NOT_ISSUED(true),
    SENT_BACK(true),
    CHECKED,
    DELIVERED,
    RATED,
    RATING_LAPSED,
    ESCALATED,
    DECIDED,
    DISCUSSED,
    ROUND_BEGUN,
    CLOSED,
    WITHDRAWAL_ASKED,
    WITHDRAWAL_DROPPED,
    WITHDRAWAL_AGREED,
    RECKONED,
    LAPSED,
    OVERDUE,
    REMINDED,
    URGED,
    SUPERVISOR_CHANGED,
    PROMISE_REPORTED,
    PROMISE_CONFIRMED,
    PROMISE_EXPLAINED,
    PROMISE_MOVED,
    CORRECTED,
    TAKEN_BACK,
    /** A step was taken back of which only unit, government and clerks read. */
    TAKEN_BACK_INSIDE(true),
    FILE_ADDED,
    FILE_REMOVED,
    UNIT_FILE_ADDED(true),
    UNIT_FILE_REMOVED(true),
    /** Of a past year 历史建议, brought in or brought up to date. */
    PAST,
    /** From before lines had kinds, of a wording no release of ours wrote. */
    OTHER;

    private final boolean inside;

    CaseEntry() {
        this(false);
    }

    CaseEntry(boolean inside) {
        this.inside = inside;
    }

    /** Whether a line of this kind tells of a draft inside unit and government: it is for them and the body's clerks. */
    public static boolean inside(String kind) {
        return Stream.of(values()).anyMatch(one -> one.inside && one.name().equals(kind));
    }
}
