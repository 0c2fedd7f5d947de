package jianyi.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.casework.figure.Figure;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Parts the figures of two years by unit, category and session; units in the order of offices, never by figure. */
@Component
public class Tables {

    private static final List<String> BY_UNIT = List.of(
            "replied",
            "inTime",
            "overdue",
            "metFaceToFace",
            "solved",
            "satisfied",
            "promisesKept",
            "refused",
            "secondRound",
            "corrected");

    /** Keys of the figures that are parted by category and session. */
    static final List<String> BY_MATTER =
            List.of("replied", "inTime", "metFaceToFace", "solved", "satisfied", "silent");

    private static final String BETWEEN = "闭会期间";

    private final Offices offices;
    private final Sessions sessions;

    Tables(Offices offices, Sessions sessions) {
        this.offices = offices;
        this.sessions = sessions;
    }

    /** Every table that has a row; a unit's own figures are not parted by unit. */
    public List<Table> of(YearFigures now, YearFigures before) {
        return Stream.of(units(now, before), categories(now, before), sessions(now, before))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table units(YearFigures now, YearFigures before) {
        var values = now.extent().units().size() == 1 ? Stream.<Office>empty() : offices.ever().stream();
        return new Filled(now, before, Part.By.UNIT, BY_UNIT)
                .table("按承办单位", "单位", values.map(one -> new Named(one.code(), one.shownName())));
    }

    private Table categories(YearFigures now, YearFigures before) {
        var filled = new Filled(now, before, Part.By.CATEGORY, BY_MATTER);
        return filled.table("按类别", "类别", filled.values().sorted().map(one -> new Named(one, one)));
    }

    private Table sessions(YearFigures now, YearFigures before) {
        var filled = new Filled(now, before, Part.By.SESSION, BY_MATTER);
        var known = filled.values()
                .flatMap(id -> sessions.find(id).stream())
                .sorted(Comparator.comparing(Session::opens).reversed())
                .map(one -> new Named(one.id(), one.name()));
        return filled.table("按会次", "会次", Stream.concat(known, Stream.of(new Named("", BETWEEN))));
    }

    private record Named(String value, String label) {}

    private record Filled(YearFigures now, YearFigures before, Part.By by, List<String> keys) {

        Stream<String> values() {
            return Stream.concat(now.values(by), before.values(by)).distinct();
        }

        Table table(String title, String head, Stream<Named> values) {
            var there = values().collect(Collectors.toSet());
            var figures = keys.stream().flatMap(key -> now.figure(key).stream()).toList();
            var rows = values.filter(one -> there.contains(one.value()))
                    .map(one -> row(one, figures))
                    .filter(row -> row.cells().stream().anyMatch(Filled::told))
                    .toList();
            return new Table(title, head, by, figures, rows);
        }

        private Table.Row row(Named named, List<Figure> figures) {
            return new Table.Row(
                    named.value(),
                    named.label(),
                    figures.stream().map(figure -> cell(figure, named.value())).toList());
        }

        private Table.Cell cell(Figure figure, String value) {
            var part = new Part(figure.key(), by, value);
            return new Table.Cell(figure, part, now.count(part), before.count(part));
        }

        private static boolean told(Table.Cell cell) {
            return cell.now().any() || cell.before().any();
        }
    }
}
