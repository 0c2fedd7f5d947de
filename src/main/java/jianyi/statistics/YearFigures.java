package jianyi.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Span;

/**
 * The figures of a year for one reader.
 *
 * @param figures those that tell something here, each explaining one behind what it explains
 * @param freeze how the year was closed; null when it is counted as of today
 */
public record YearFigures(
        Extent extent, int year, Span span, List<Figure> figures, Map<Part, Count> counts, Freeze freeze) {

    /** What a part comes to. */
    public Count count(Part part) {
        return counts.getOrDefault(part, Count.NONE);
    }

    /** What a figure comes to. */
    public Count count(String key) {
        return count(Part.whole(key));
    }

    /** The figure of this key, or empty where it tells nothing. */
    public Optional<Figure> figure(String key) {
        return figures.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** A figure's count in words; empty where it tells nothing. */
    public String words(String key) {
        return figure(key).map(one -> count(key).words(one)).orElse("");
    }

    /** Those that are shown beside the year before: what explains another one only where either year has any of it. */
    public List<Figure> shown(YearFigures before) {
        return figures.stream()
                .filter(one -> !one.explains()
                        || count(one.key()).any()
                        || before.count(one.key()).any())
                .toList();
    }

    /** Those of their own. */
    public Stream<Figure> own() {
        return figures.stream().filter(one -> !one.explains());
    }

    /** The values a way of parting has anything for. */
    public Stream<String> values(Part.By by) {
        return counts.keySet().stream()
                .filter(part -> part.by() == by)
                .map(Part::value)
                .distinct();
    }
}
