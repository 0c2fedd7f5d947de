package jianyi.intake;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * One bringing-in of a file, as it stands.
 *
 * @param counts how many lines there are of each kind
 * @param stored how many of the new and changed ones are stored
 */
public record Run(
        UUID id,
        String kind,
        String scope,
        String name,
        State state,
        String broughtName,
        LocalDateTime broughtAt,
        LocalDateTime finishedAt,
        Map<Change, Integer> counts,
        int stored) {

    /** How far it is. */
    public enum State {
        SHOWN("待确认"),
        RUNNING("正在导入"),
        DONE("已完成"),
        STOPPED("已中断");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** How many lines of this kind. */
    public int count(Change change) {
        return counts.getOrDefault(change, 0);
    }

    /** How many lines are to be stored in all. */
    public int toStore() {
        return count(Change.NEW) + count(Change.CHANGED);
    }
}
