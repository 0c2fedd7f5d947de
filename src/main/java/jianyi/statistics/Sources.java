package jianyi.statistics;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Figures;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Portions;
import jianyi.casework.figure.Span;
import org.springframework.stereotype.Component;

/** What all rooms together count. */
@Component
class Sources {

    private final List<Figures> rooms;
    private final Clock clock;

    Sources(List<Figures> rooms, Clock clock) {
        this.rooms =
                rooms.stream().sorted(Comparator.comparingInt(Figures::place)).toList();
        this.clock = clock;
    }

    /** Every figure of a congress, in the order shown. */
    List<Figure> figures(String body) {
        return rooms.stream().flatMap(room -> room.of(body).stream()).toList();
    }

    /** What things are called that are no suggestions, by their items, as far as this person may know. */
    Map<String, String> names(Viewer viewer, String body, String key, Collection<String> items) {
        var names = new HashMap<String, String>();
        rooms.forEach(room -> names.putAll(room.names(viewer, body, key, items)));
        return names;
    }

    /** A line for everything that counts in a span. */
    Lines lines(Span span) {
        return together(span, room -> room.lines(span));
    }

    /** Those of them that come in no portions. */
    Lines loose(Span span) {
        return together(span, room -> room.loose(span));
    }

    /** Those that come in portions. */
    List<Portions> portions(Span span) {
        return rooms.stream()
                .flatMap(room -> room.portions(span).stream())
                .map(one -> new Portions(
                        known(span, one.all()), some -> known(span, one.some().apply(some))))
                .toList();
    }

    private Lines together(Span span, Function<Figures, Lines> some) {
        var all = rooms.stream().map(some).toList();
        var params = new HashMap<String, Object>();
        all.forEach(one -> params.putAll(one.params()));
        return known(
                span,
                new Lines(
                        all.stream().map(one -> "(" + one.sql() + ")").collect(Collectors.joining(" union all ")),
                        params));
    }

    private Lines known(Span span, Lines lines) {
        var params = new HashMap<>(span.params(clock.getZone()));
        params.putAll(lines.params());
        return new Lines(lines.sql(), params);
    }
}
