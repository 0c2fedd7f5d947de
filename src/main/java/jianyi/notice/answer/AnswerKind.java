package jianyi.notice.answer;

/**
 * All that a link in a mail can answer. A mailbox may be kept by somebody else, so nothing that binds is among it: no rating, no
 * co-signature, no consent, no leave, no promise.
 */
public enum AnswerKind {
    /** The mail was read. */
    RECEIVED("收到"),
    /** The reader comes to the meeting. */
    ATTENDS("能参加");

    private final String label;

    AnswerKind(String label) {
        this.label = label;
    }

    /** What stands on the button. */
    public String label() {
        return label;
    }

    /** How the case says that it was answered. */
    public String noted() {
        return "已回复“" + label + "”";
    }
}
