package jianyi.setup.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jianyi.office.SettingHistory;
import jianyi.office.SettingValue;
import org.springframework.stereotype.Component;

/** The rules as they stand today, as they will, and as they were. */
@Component
class RuleBook {

    private final SettingHistory history;
    private final Clock clock;

    RuleBook(SettingHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Every rule of a scope, in groups. */
    Map<String, List<RuleRow>> rows(Scope scope) {
        return Rule.all().stream()
                .map(rule -> row(rule, scope))
                .collect(Collectors.groupingBy(row -> row.rule().group(), LinkedHashMap::new, Collectors.toList()));
    }

    /** One rule of a scope. */
    RuleRow row(Rule rule, Scope scope) {
        List<SettingValue> own = history.of(rule.setting(), scope.body());
        Optional<SettingValue> now = inForce(own).filter(one -> !one.givenUp());
        SettingValue next = own.stream()
                .filter(coming())
                .reduce((later, earlier) -> earlier)
                .orElse(null);
        SettingValue common = inForce(history.of(rule.setting(), null)).orElse(null);
        return new RuleRow(rule, now.orElse(common), now.isPresent(), next, common);
    }

    /** What a rule of a scope was, is and will be, the latest first; nothing of other scopes. */
    List<Written> history(Rule rule, Scope scope) {
        List<SettingValue> all = history.of(rule.setting(), scope.body());
        SettingValue now = inForce(all).orElse(null);
        List<Written> written = new ArrayList<>();
        all.forEach(one -> written.add(new Written(one, rule.words(one), state(one, now))));
        return written;
    }

    private Written.State state(SettingValue one, SettingValue now) {
        if (one.withdrawn()) {
            return Written.State.WITHDRAWN;
        }
        if (coming().test(one)) {
            return Written.State.COMING;
        }
        return one.equals(now) ? Written.State.IN_FORCE : Written.State.PAST;
    }

    /** Whether a scope has a value of its own on a day, as entered so far. */
    boolean own(Rule rule, Scope scope, LocalDate day) {
        return history.of(rule.setting(), scope.body()).stream()
                .filter(one -> !one.withdrawn() && !one.validFrom().isAfter(day))
                .findFirst()
                .filter(one -> !one.givenUp())
                .isPresent();
    }

    /** The value of a scope that is entered for a day and not taken back. */
    Optional<SettingValue> on(Rule rule, Scope scope, LocalDate day) {
        return history.of(rule.setting(), scope.body()).stream()
                .filter(one -> !one.withdrawn() && one.validFrom().equals(day))
                .findFirst();
    }

    private Optional<SettingValue> inForce(List<SettingValue> latestFirst) {
        return latestFirst.stream()
                .filter(one -> !one.withdrawn() && !one.validFrom().isAfter(today()))
                .findFirst();
    }

    private Predicate<SettingValue> coming() {
        return one -> !one.withdrawn() && one.validFrom().isAfter(today());
    }

    /** Today in China. */
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
