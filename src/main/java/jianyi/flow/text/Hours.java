package jianyi.flow.text;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads times of day the way people write them: 09:00, 9：30, 9时, 9点30分, 下午3点半, in wide digits too. */
public final class Hours {

    private static final Pattern TIME =
            Pattern.compile("(?:上午|(下午|晚上))?\\s*(\\d{1,2})\\s*[:时点]\\s*(?:(\\d{1,2})\\s*分?|(半))?(?::00)?");

    private Hours() {}

    /** The time a text names, or nothing when it names none there is. */
    public static Optional<LocalTime> parse(String text) {
        var match = TIME.matcher(
                Normalizer.normalize(Text.clean(text), Normalizer.Form.NFKC).strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(2));
        int minute = match.group(4) != null ? 30 : match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        boolean late = match.group(1) != null && hour < 12;
        int of24 = late ? hour + 12 : hour;
        return of24 > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(of24, minute));
    }
}
