package jianyi.audit;

import java.time.LocalDate;

/**
 * Which lines of the record somebody wants to see; null is every.
 *
 * @param person user id or part of a name, of who did it or whom it concerns
 * @param day a day in China
 * @param words part of what was done, of a value or of an address
 */
public record Asked(String person, LocalDate day, Act.Kind kind, String words) {

    /** Everything. */
    public static final Asked ALL = new Asked(null, null, null, null);
}
