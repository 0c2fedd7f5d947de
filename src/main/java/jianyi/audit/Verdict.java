package jianyi.audit;

import java.util.List;

/**
 * What checking the record has shown.
 *
 * @param sealed how many lines are sealed
 * @param waiting how many are not yet
 * @param last place and hash of the last seal; written down elsewhere it proves later that nothing before it was changed
 * @param faults what is wrong, in Chinese, the first twenty; empty when all is well
 */
public record Verdict(long sealed, long waiting, String last, List<String> faults) {

    /** Whether nothing was changed or removed. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** The whole in a few lines. */
    public String words() {
        return (sound() ? "审计记录完整" : "审计记录有改动！\n" + String.join("\n", faults)) + "\n已封存 " + sealed + " 条，待封存 " + waiting
                + " 条\n最后的校验值 " + last;
    }
}
