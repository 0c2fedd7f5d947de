package jianyi.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Counts the cases of a scope, and what is owed beside them. */
@Component
class Standings {

    private final Lyings lyings;
    private final Offices offices;
    private final BoardDays days;

    Standings(Lyings lyings, Offices offices, BoardDays days) {
        this.lyings = lyings;
        this.offices = offices;
        this.days = days;
    }

    /** Every count of a scope. */
    Counted of(Scope scope) {
        var all = lyings.of(scope);
        return new Counted(scope, cases(scope, all), owed(all));
    }

    private List<Count> cases(Scope scope, List<Lying> all) {
        Map<String, OfficeKind> kinds =
                offices.ever().stream().collect(Collectors.toMap(Office::code, Office::kind, (one, same) -> one));
        return new HeldTally(kinds, days.today(), days.near(scope))
                .counts(all.stream().filter(one -> !one.owed()));
    }

    private record At(String body, String holder, boolean promise) {}

    private List<OwedCount> owed(List<Lying> all) {
        var owed = new LinkedHashMap<At, List<LocalDate>>();
        all.stream()
                .filter(Lying::owed)
                .forEach(one -> Stream.of(
                                new At(one.body(), null, one.promise()),
                                new At(null, one.holder(), one.promise()),
                                new At(null, null, one.promise()))
                        .forEach(at -> owed.computeIfAbsent(at, none -> new ArrayList<>())
                                .add(one.due())));
        return owed.entrySet().stream()
                .map(one -> owed(
                        one.getKey(),
                        one.getValue().stream().filter(Objects::nonNull).toList()))
                .toList();
    }

    private OwedCount owed(At at, List<LocalDate> dues) {
        var today = days.today();
        long late = dues.stream().filter(today::isAfter).count();
        long soon = dues.stream()
                .filter(due -> !due.isBefore(today) && !due.isAfter(days.far()))
                .count();
        return new OwedCount(at.body(), at.holder(), at.promise(), (int) soon, (int) late);
    }
}
