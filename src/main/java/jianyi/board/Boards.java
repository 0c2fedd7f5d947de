package jianyi.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.board.BoardTable.Kind;
import jianyi.board.Scope.View;
import jianyi.board.tally.Count.Level;
import jianyi.board.tally.Whose;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Puts a scope's counts into tables. Offices stand in their own order, never by a figure: nobody is ranked. */
@Component
class Boards {

    /** Before what is the district's own, beside its towns. */
    private static final String OWN = "区本级：";

    private final Standings standings;
    private final Offices offices;
    private final Gaps gaps;
    private final BoardDays days;

    Boards(Standings standings, Offices offices, Gaps gaps, BoardDays days) {
        this.standings = standings;
        this.offices = offices;
        this.gaps = gaps;
        this.days = days;
    }

    /** Where everything of the scope stands. @param towns the scope of a district's towns, for whoever looks at the district; or null */
    Board of(Scope scope, Scope towns) {
        var counted = standings.of(scope);
        var tables = new ArrayList<BoardTable>();
        if (towns != null) {
            tables.add(towns(standings.of(towns)));
        }
        if (!scope.view().handles()) {
            tables.add(hands(counted, towns == null ? "" : OWN));
        }
        tables.add(offices(counted, towns == null ? "" : OWN));
        tables.removeIf(table -> table.rows().isEmpty());
        var own = scope.view() == View.BODY ? gaps.own(scope.office()) : List.<String>of();
        return new Board(scope.code(), scope.name(), days.today(), BoardDays.words(scope), tables, own);
    }

    private static BoardTable hands(Counted counted, String own) {
        var rows = new ArrayList<BoardRow>();
        for (Whose whose : Whose.values()) {
            var row = counted.hands(whose);
            if (whose != Whose.NOBODY || row.count().cases() > 0) {
                rows.add(row);
            }
        }
        rows.add(counted.total());
        return new BoardTable(Kind.HANDS, own + "现由谁办理", rows);
    }

    private BoardTable offices(Counted counted, String own) {
        var scope = counted.scope();
        var rows = handling(counted).map(office -> office(counted, office)).collect(Collectors.toList());
        if (scope.view() == View.GOVERNMENT) {
            rows.add(counted.total());
        }
        return new BoardTable(Kind.OFFICES, scope.view() == View.UNIT ? "本单位" : own + "各单位", rows);
    }

    private static BoardRow office(Counted counted, Office office) {
        return counted.office(office, office.kind() == OfficeKind.GOVERNMENT ? Whose.GOVERNMENT : Whose.UNIT);
    }

    /** The government, its units in use, and whoever else has something. */
    private Stream<Office> handling(Counted counted) {
        var scope = counted.scope();
        var all = offices.ever();
        var governments = all.stream()
                .filter(office -> office.kind() == OfficeKind.GOVERNMENT)
                .filter(office -> office.code().equals(scope.office().code())
                        || office.parent().equals(scope.office().code()))
                .map(Office::code)
                .collect(Collectors.toSet());
        var busy = counted.holders();
        return all.stream()
                .filter(office ->
                        busy.contains(office.code()) || !office.retired() && usual(scope, office, governments))
                .sorted(Comparator.comparing(office -> office.kind() != OfficeKind.GOVERNMENT));
    }

    private static boolean usual(Scope scope, Office office, Set<String> governments) {
        return scope.view() == View.UNIT
                ? office.code().equals(scope.office().code())
                : governments.contains(office.code())
                        || office.kind() == OfficeKind.UNIT && governments.contains(office.parent());
    }

    private BoardTable towns(Counted counted) {
        var towns = offices.ever().stream()
                .filter(office -> counted.scope().offices().contains(office.code()))
                .filter(office -> !office.retired()
                        || counted.count(Level.BODY, office.code(), null, null).cases() > 0)
                .toList();
        var missing = gaps.seenFromAbove(towns);
        var rows = new ArrayList<BoardRow>();
        towns.forEach(town -> rows.add(counted.town(town, missing.getOrDefault(town.code(), List.of()))));
        rows.add(counted.total());
        return new BoardTable(Kind.TOWNS, "各乡镇", rows);
    }
}
