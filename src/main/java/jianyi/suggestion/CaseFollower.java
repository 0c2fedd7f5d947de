package jianyi.suggestion;

/**
 * Hears of what happens beside the case when the case moves: the units' windows, supervisions, extensions, promises. Called under the
 * case's lock and in the transaction of the desk that moves it.
 */
public interface CaseFollower {

    /** A unit has been charged. */
    default void unitBegun(Handling handling) {}

    /** A unit has opened its charge, recorded a contact or taken one back, or is at work again. */
    default void unitMoved(Handling handling) {}

    /** A unit's charge has come to an end: delivered, moved to another unit, stopped. */
    default void unitEnded(Handling handling) {}

    /** A reply has reached the deputy. */
    default void delivered(Handling handling) {}

    /** The registration of a delivery was taken back. */
    default void deliveryTakenBack(Handling handling) {}

    /** The case has come to its end, whatever way. */
    default void caseEnded(Suggestion suggestion) {}
}
