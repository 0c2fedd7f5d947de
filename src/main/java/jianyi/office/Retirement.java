package jianyi.office;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How a person or an office went out of use 停用.
 *
 * @param posts those it ended
 * @param given those it gave to who finishes what was open in an office
 * @param mandates those it ended
 */
public record Retirement(
        long id,
        String reason,
        List<Held> posts,
        List<Held> given,
        List<Held> mandates,
        String doneName,
        LocalDateTime doneAt) {

    /** A person in an engine group, or with a mandate in a body. */
    public record Held(String person, String in) {

        static Held of(String stored) {
            String[] halves = stored.split(" ", 2);
            return new Held(halves[0], halves[1]);
        }

        String stored() {
            return person + " " + in;
        }
    }
}
