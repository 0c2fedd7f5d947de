package jianyi.suggestion.promise;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One line of what a reply promises.
 *
 * @param handling id of the handling whose reply it stands in
 * @param instance id of its running process
 * @param matter what will be done
 * @param promisedOn by which day, as the reply says
 * @param keptBy the same day, moved by the time the case's clocks stood since
 * @param due the working day on which the unit reports next
 * @param explanation why it ended without being kept, or null
 */
record Promise(
        long id,
        String number,
        long handling,
        String unit,
        String instance,
        String matter,
        LocalDate promisedOn,
        LocalDate keptBy,
        LocalDate due,
        Stage state,
        OffsetDateTime madeAt,
        LocalDate endedOn,
        String explanation,
        String endedBy) {

    /** Where a promise stands. */
    enum Stage {
        OPEN("落实中"),
        REPORTED("待代表确认"),
        KEPT("已兑现"),
        EXPLAINED("已书面说明"),
        REPLACED("由新的承诺替代"),
        DROPPED("不再跟踪");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** Whether it is still followed. */
    boolean open() {
        return state == Stage.OPEN || state == Stage.REPORTED;
    }

    /**
     * Whether the promised day has passed and it is not kept.
     *
     * @param clock the day up to which the case's clocks have run
     */
    boolean late(LocalDate clock) {
        return open() && keptBy.isBefore(clock);
    }
}
