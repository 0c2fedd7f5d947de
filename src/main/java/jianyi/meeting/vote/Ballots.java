package jianyi.meeting.vote;

import java.util.Optional;

/**
 * The papers of a secret ballot.
 *
 * @param issued how many were handed out
 * @param returned how many came back
 * @param invalid how many of those do not count
 */
public record Ballots(int issued, int returned, int invalid) {

    /** How many count. */
    public int valid() {
        return returned - invalid;
    }

    /** Whether the whole ballot is void: more came back than were handed out (重庆市乡镇人民代表大会工作条例 第二十四条). */
    public boolean voided() {
        return returned > issued;
    }

    /** What cannot be about these numbers, in a sentence; empty when they fit. */
    public Optional<String> fault(int present) {
        if (issued > present) {
            return Optional.of("发出 " + issued + " 张，多于到会的 " + present + " 人，请核对");
        }
        if (invalid > returned) {
            return Optional.of("废票 " + invalid + " 张，多于收回的 " + returned + " 张，请核对");
        }
        return Optional.empty();
    }

    /** 发出 48 张，收回 48 张，有效票 47 张，废票 1 张. */
    public String words() {
        return "发出 " + issued + " 张，收回 " + returned + " 张，"
                + (voided() ? "收回多于发出，本次投票无效" : "有效票 " + valid() + " 张，废票 " + invalid + " 张") + "。";
    }
}
