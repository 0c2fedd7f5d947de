package jianyi.board;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.board.tally.BoardDay;
import jianyi.board.tally.HeldTally;
import jianyi.board.tally.Lying;
import jianyi.casework.fold.Fold;
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
        var found = lyings.of(scope);
        var all = day(scope);
        var some = all.accepted();
        var remembered = found.bodies().entrySet().stream()
                .map(one -> counted(one.getValue(), scope.everything(one.getKey()) ? all : some));
        var read = Stream.of(HeldTally.of(all, found.read().stream()));
        var total = HeldTally.Total.of(Stream.concat(remembered, read).toList());
        return new Counted(scope, total.counts(), total.owedCounts());
    }

    private static HeldTally.Total counted(Fold<Lying> fold, BoardDay day) {
        return fold.derived(day, () -> HeldTally.of(day, fold.rows()));
    }

    private BoardDay day(Scope scope) {
        Map<String, OfficeKind> kinds =
                offices.ever().stream().collect(Collectors.toMap(Office::code, Office::kind, (one, same) -> one));
        return new BoardDay(days.today(), days.near(scope), days.far(), kinds, scope.shut(), true);
    }
}
