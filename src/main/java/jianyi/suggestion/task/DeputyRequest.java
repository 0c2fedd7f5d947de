package jianyi.suggestion.task;

import java.time.OffsetDateTime;

/**
 * What a deputy asks for while the case is under way.
 *
 * @param askedBy the deputy, or the clerk who took it down
 * @param enteredFrom {@code paper} or {@code phone} when a clerk took it down
 * @param settledAt null while it is open
 * @param granted whether the deputy got it; null while it is open
 * @param remark why not
 */
public record DeputyRequest(
        long id,
        String number,
        Kind kind,
        int round,
        String reason,
        String askedBy,
        OffsetDateTime askedAt,
        String enteredFrom,
        OffsetDateTime settledAt,
        String settledBy,
        Boolean granted,
        String remark) {

    /** What may be asked for. */
    public enum Kind {
        /** 撤回: the whole suggestion back. */
        WITHDRAWAL,
        /** 对交办有异议: another unit. */
        OBJECTION
    }

    /** Whether nobody has decided on it yet. */
    public boolean open() {
        return settledAt == null;
    }
}
