package jianyi.board;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.board.BoardRow.Pair;
import jianyi.board.tally.Count;
import jianyi.board.tally.Count.Level;
import jianyi.board.tally.OwedCount;
import jianyi.board.tally.Whose;
import jianyi.office.Office;

/** A scope's counts, looked up and made into lines. */
record Counted(Scope scope, List<Count> counts, List<OwedCount> owed) {

    /** One of the counts; of what holds nothing, zeros. */
    Count count(Level level, String body, Whose whose, String holder) {
        return counts.stream()
                .filter(one -> one.level() == level && one.whose() == whose)
                .filter(one -> Objects.equals(one.body(), body) && Objects.equals(one.holder(), holder))
                .findFirst()
                .orElse(Count.NONE);
    }

    /** All of it. */
    Count all() {
        return count(Level.ALL, null, null, null);
    }

    /** The units and governments that have, or owe, something. */
    Set<String> holders() {
        var having = counts.stream()
                .filter(one -> one.level() == Level.HOLDER)
                .filter(one -> one.whose() == Whose.UNIT || one.whose() == Whose.GOVERNMENT)
                .map(Count::holder);
        return Stream.concat(having, owed.stream().map(OwedCount::holder))
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What all of it comes to. */
    BoardRow total() {
        return line("合计", null, Map.of(), all(), null);
    }

    /** In whose hands cases are. */
    BoardRow hands(Whose whose) {
        return line(whose.label(), null, Map.of("whose", whose.name()), count(Level.WHOSE, null, whose, null), null);
    }

    /** What an office has, and owes. */
    BoardRow office(Office office, Whose whose) {
        var count = count(Level.HOLDER, null, whose, office.code());
        return line(office.name(), office.code(), Map.of("holder", office.code()), count, office.code());
    }

    private BoardRow line(String name, String code, Map<String, String> more, Count count, String holder) {
        var asked = new LinkedHashMap<>(Map.of("office", scope.code()));
        asked.putAll(more);
        return new BoardRow(
                name,
                code,
                asked,
                count,
                inHands(null),
                pair(null, holder, true),
                pair(null, holder, false),
                List.of());
    }

    /** What a town has. @param gaps what it has no record of this quarter */
    BoardRow town(Office town, List<String> gaps) {
        return new BoardRow(
                town.name(),
                town.code(),
                Map.of("office", town.code()),
                count(Level.BODY, town.code(), null, null),
                inHands(town.code()),
                pair(town.code(), null, true),
                pair(town.code(), null, false),
                gaps);
    }

    private Map<Whose, Integer> inHands(String body) {
        var hands = new EnumMap<Whose, Integer>(Whose.class);
        var level = body == null ? Level.WHOSE : Level.BODY_WHOSE;
        Stream.of(Whose.values())
                .forEach(whose ->
                        hands.put(whose, count(level, body, whose, null).cases()));
        return hands;
    }

    private Pair pair(String body, String holder, boolean promise) {
        return owed.stream()
                .filter(one -> one.promise() == promise)
                .filter(one -> Objects.equals(one.body(), body) && Objects.equals(one.holder(), holder))
                .findFirst()
                .map(one -> new Pair(one.soon(), one.late()))
                .orElse(Pair.NONE);
    }
}
