package jianyi.board;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.board.tally.Whose;
import jianyi.calendar.Calendars;
import jianyi.casework.step.UsualTime;
import jianyi.flow.start.Models;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Puts the cases behind a number into words. */
@Component
class HeldLines {

    private final Offices offices;
    private final Models models;
    private final Calendars calendars;
    private final UsualTime usual;
    private final BoardDays days;

    HeldLines(Offices offices, Models models, Calendars calendars, UsualTime usual, BoardDays days) {
        this.offices = offices;
        this.models = models;
        this.calendars = calendars;
        this.usual = usual;
        this.days = days;
    }

    /** What is shown: 夜村镇人大主席团 · 承办单位 · 逾期. */
    String heading(Scope scope, HeldQuery query) {
        var parts = new ArrayList<>(List.of(scope.name()));
        if (query.whose() != null) {
            parts.add(query.whose().label());
        }
        if (query.holder() != null && !query.holder().equals(scope.office().code())) {
            parts.add(offices.name(query.holder()));
        }
        parts.add(
                query.only() == Only.SOON
                        ? BoardDays.words(scope)
                        : query.only().label());
        return String.join(" · ", parts);
    }

    /** The lines, in the same order. */
    List<HeldLine> of(Scope scope, List<HeldCase> cases) {
        Map<String, String> names = offices.ever().stream().collect(Collectors.toMap(Office::code, Office::name));
        Function<String[], String> usually = memo(usual::words);
        return cases.stream().map(one -> line(scope, one, names, usually)).toList();
    }

    private HeldLine line(Scope scope, HeldCase it, Map<String, String> names, Function<String[], String> usually) {
        var today = days.today();
        var holders = words(it.holders());
        var keys = words(it.keys());
        boolean one = holders.size() == 1 && keys.size() == 1;
        return new HeldLine(
                it.number(),
                it.shown(),
                it.title(),
                names.get(it.body()),
                holders.stream().map(holder -> name(holder, names)).collect(Collectors.joining("、")),
                scope.inside() ? keys.stream().map(models::taskName).distinct().collect(Collectors.joining("、")) : "",
                it.since(),
                it.since() == null ? null : ChronoUnit.DAYS.between(it.since(), today),
                scope.inside() && one && !holders.get(0).endsWith(":")
                        ? usually.apply(new String[] {holders.get(0).split(":", 2)[1], keys.get(0)})
                        : "",
                it.due() == null ? "" : calendars.words(it.due()),
                it.due() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(it.due(), today)),
                it.again());
    }

    private static List<String> words(String parted) {
        return Arrays.stream(parted.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String name(String holder, Map<String, String> names) {
        var parts = holder.split(":", 2);
        return parts[1].isEmpty() ? Whose.valueOf(parts[0]).label() : names.getOrDefault(parts[1], parts[1]);
    }

    /** Asks for each office and step once. */
    private static Function<String[], String> memo(BinaryOperator<String> asked) {
        var told = new HashMap<String, String>();
        return key -> told.computeIfAbsent(String.join(":", key), known -> asked.apply(key[0], key[1]));
    }
}
