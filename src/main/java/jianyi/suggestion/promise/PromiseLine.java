package jianyi.suggestion.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.flow.text.Days;

/** A line 「事项｜2026-12-31」 of what a reply promises. */
record PromiseLine(String matter, LocalDate day) {

    /** Every line of it; the draft was refused if one could not be read. */
    static List<PromiseLine> all(String text) {
        return text == null
                ? List.of()
                : text.lines().map(PromiseLine::read).flatMap(Optional::stream).toList();
    }

    private static Optional<PromiseLine> read(String line) {
        var halves = Stream.of(line.split("[|｜]", 2)).map(String::strip).toList();
        return halves.size() < 2 || halves.get(0).isEmpty()
                ? Optional.empty()
                : Days.parse(halves.get(1)).map(day -> new PromiseLine(halves.get(0), day));
    }
}
