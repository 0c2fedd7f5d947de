package jianyi.suggestion.rating;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.suggestion.Rating;
import jianyi.suggestion.Words;
import org.springframework.stereotype.Component;

/** Each body's own rules about ratings, read from its settings: whose rating counts, and what opens a further round. */
@Component
public class RatingRules {

    private final Settings settings;

    RatingRules(Settings settings) {
        this.settings = settings;
    }

    /** How this body makes one verdict of several ratings. @throws IllegalArgumentException when the setting names no rule */
    public VerdictRule rule(String body) {
        return VerdictRule.valueOf(upper(settings.text(body, Setting.VERDICT_RULE)));
    }

    /** The verdict on the whole, empty when nobody whose rating counts has answered. */
    public Optional<String> verdict(String body, List<Rating> round) {
        return rule(body).of(round, Dimension.OVERALL);
    }

    /** Whether the body's rule asks for a further round, or for the chair. @throws IllegalArgumentException as {@link #rule} */
    boolean again(String body, List<Rating> round) {
        var rule = rule(body);
        return Stream.of(settings.text(body, Setting.SECOND_ROUND_WHEN).split(","))
                .map(name -> Dimension.valueOf(upper(name)))
                .flatMap(dimension -> rule.of(round, dimension).stream())
                .anyMatch(Words.DISSATISFIED::equals);
    }

    private static String upper(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
