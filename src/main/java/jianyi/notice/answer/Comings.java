package jianyi.notice.answer;

/** A room to whose meetings people say they come. */
public interface Comings {

    /**
     * Takes down that somebody comes, within the caller's transaction.
     *
     * @return false when the number is none of this room's
     * @throws jianyi.flow.Refusal 404 for whoever is not called, 409 when that was answered otherwise or can be answered no more
     */
    boolean attends(String number, String person);
}
