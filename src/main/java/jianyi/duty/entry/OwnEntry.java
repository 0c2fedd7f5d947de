package jianyi.duty.entry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.casework.act.Entering;
import jianyi.flow.text.Text;

/**
 * What a deputy did, in his words.
 *
 * @param number {@code yecun-2026-D001}
 * @param consent whether those in its pictures agree to have them published
 * @param enteredBy user id of the clerk who typed it in, null when the deputy did
 * @param decidedBy user id of who confirmed or returned it
 * @param remark why it was not confirmed
 */
public record OwnEntry(
        String number,
        String body,
        String person,
        OwnKind kind,
        LocalDate day,
        String words,
        boolean consent,
        String enteredBy,
        String enteredName,
        String enteredFrom,
        OffsetDateTime enteredAt,
        EntryState state,
        String decidedBy,
        String decidedName,
        OffsetDateTime decidedAt,
        String remark) {

    private static final int SHORT = 40;

    /** Its beginning, on one line. */
    public String brief() {
        var line = Text.line(words);
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…";
    }

    /** 「（何秀兰代录，据电话）」, or nothing. */
    public String hand() {
        return new Entering(enteredBy, enteredName, enteredFrom).remark();
    }

    /** Whether somebody has still to look at it. */
    public boolean waits() {
        return state == EntryState.WAITING;
    }
}
