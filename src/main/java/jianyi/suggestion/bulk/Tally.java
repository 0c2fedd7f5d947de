package jianyi.suggestion.bulk;

import java.util.List;
import jianyi.suggestion.bulk.PlanLine.Fate;

/** How many lines of a plan stand how. */
record Tally(int ready, int faulty, int idle, int done, int refused) {

    static Tally of(List<PlanLine> lines) {
        return new Tally(
                count(lines, Fate.READY),
                count(lines, Fate.FAULTY),
                count(lines, Fate.IDLE),
                count(lines, Fate.DONE),
                count(lines, Fate.REFUSED));
    }

    /** Those that are or were to be carried out. */
    public int asked() {
        return ready + done + refused;
    }

    /** Those of them that are settled. */
    public int settled() {
        return done + refused;
    }

    private static int count(List<PlanLine> lines, Fate stage) {
        return (int) lines.stream().filter(line -> line.stage() == stage).count();
    }
}
