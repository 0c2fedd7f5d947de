package jianyi.notice.answer;

/** The room whose meetings people say they come to. */
public interface Comings {

    /**
     * Takes down that somebody comes, within the caller's transaction.
     *
     * @throws jianyi.flow.Refusal 404 for whoever is not called, 409 when that was answered otherwise or can be answered no more
     */
    void attends(String number, String person);
}
