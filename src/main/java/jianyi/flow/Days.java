package jianyi.flow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days the way people write them: 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日. */
public final class Days {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(T.*)?");

    private Days() {}

    /** The day a text names, or nothing when it names none that exists. */
    public static Optional<LocalDate> parse(String text) {
        var match = DAY.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
