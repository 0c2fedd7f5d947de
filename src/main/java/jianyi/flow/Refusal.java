package jianyi.flow;

import java.util.Optional;

/**
 * What the product says instead of doing what was asked: a status and one Chinese sentence a person can act on. Thrown by a desk
 * or the door; the transaction rolls back, the task stays open and the person reads the bare sentence.
 */
public final class Refusal extends RuntimeException {

    /** Said to whoever comes second: another person of the office has claimed or completed the task. */
    public static final String TAKEN = "该任务已由他人办理";

    private final int status;

    private Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** A value that cannot be taken (400); the sentence names the field by its label. */
    public static Refusal invalid(String sentence) {
        return new Refusal(400, sentence);
    }

    /** Not this person's to do (403). */
    public static Refusal forbidden(String sentence) {
        return new Refusal(403, sentence);
    }

    /** Nothing of that name, or nothing this person may know of (404). */
    public static Refusal notFound(String sentence) {
        return new Refusal(404, sentence);
    }

    /** Somebody or something was faster (409). */
    public static Refusal conflict(String sentence) {
        return new Refusal(409, sentence);
    }

    /** Any other status, for answers worded at the edge. */
    public static Refusal of(int status, String sentence) {
        return new Refusal(status, sentence);
    }

    /** The database does not answer (503). */
    public static Refusal unavailable() {
        return new Refusal(503, "系统暂时无法使用，您填写的内容还在页面上，请稍后再提交");
    }

    /** Something the product needs for this does not answer (503); the sentence says what has not been done. */
    public static Refusal unavailable(String sentence) {
        return new Refusal(503, sentence);
    }

    /** The HTTP status this refusal is answered with. */
    public int status() {
        return status;
    }

    /** The refusal inside an exception the engine has wrapped, however deep. */
    public static Optional<Refusal> within(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
