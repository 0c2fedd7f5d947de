package jianyi.followup.undertaking;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something an office has to carry out.
 *
 * @param origin id of what it comes from in its room: the work whose reply promises it, the resolution that charges with it
 * @param owner code of the office
 * @param matter what will be done
 * @param namedOn by which day, as reply or resolution says
 * @param keptBy the same day, moved by the time the case's clocks stood since
 * @param due the day on which the office reports next
 * @param instance id of its running process, null before it has begun
 * @param explanation why it ended without being done, or null
 */
public record Undertaking(
        long id,
        String number,
        long origin,
        String owner,
        String matter,
        LocalDate namedOn,
        LocalDate keptBy,
        LocalDate due,
        State state,
        String instance,
        OffsetDateTime madeAt,
        LocalDate endedOn,
        String explanation,
        String endedBy) {

    /** Where it stands. */
    public enum State {
        OPEN("落实中"),
        REPORTED("待确认"),
        KEPT("已落实"),
        EXPLAINED("已书面说明"),
        REPLACED("由新的承诺替代"),
        DROPPED("不再跟踪");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** Whether it is still followed. */
    public boolean open() {
        return state == State.OPEN || state == State.REPORTED;
    }

    /**
     * Whether its day has passed and it is not done.
     *
     * @param clock the day up to which the case's clocks have run
     */
    public boolean late(LocalDate clock) {
        return open() && keptBy.isBefore(clock);
    }
}
