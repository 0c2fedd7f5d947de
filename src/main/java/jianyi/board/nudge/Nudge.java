package jianyi.board.nudge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One notice about everything that is late at a unit 催办, or with a deputy 提醒.
 *
 * @param recipient code of the office, or user id
 * @param person whether it goes to a person
 * @param name whom it goes to
 * @param through the government's clerks it goes to as well, by name, or empty
 * @param sentence what it says
 * @param facts its items: which case, and since when it should have been done
 * @param late the items
 * @param last when the last one went out, null for never
 * @param from from when on the next may, null for now
 */
record Nudge(
        String recipient,
        boolean person,
        String name,
        String through,
        String sentence,
        Map<String, String> facts,
        List<LateStep> late,
        LocalDate last,
        LocalDate from) {

    /** Whether it may go out today. */
    public boolean open() {
        return from == null;
    }
}
