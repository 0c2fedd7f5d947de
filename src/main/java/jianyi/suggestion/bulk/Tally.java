package jianyi.suggestion.bulk;

import java.util.List;
import jianyi.suggestion.bulk.PlanLine.Stage;

/** How many lines of a plan stand how. */
record Tally(int ready, int faulty, int idle, int done, int refused) {

    static Tally of(List<PlanLine> lines) {
        return new Tally(
                count(lines, Stage.READY),
                count(lines, Stage.FAULTY),
                count(lines, Stage.IDLE),
                count(lines, Stage.DONE),
                count(lines, Stage.REFUSED));
    }

    /** Those that are or were to be carried out. */
    public int asked() {
        return ready + done + refused;
    }

    /** Those of them that are settled. */
    public int settled() {
        return done + refused;
    }

    private static int count(List<PlanLine> lines, Stage stage) {
        return (int) lines.stream().filter(line -> line.stage() == stage).count();
    }
}
