package jianyi.notice;

import static jianyi.notice.Preprint.gap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The morning's reminder, as HTML or as plain text. Thousands are written in a row and differ in a few words only: each template is
 * printed once, with gaps, and a reminder merely fills them, which takes a fiftieth of the time.
 */
final class DigestPaper {

    private final ITemplateEngine engine;
    private final String ending;
    private final Map<String, String> addresses;
    private final UnaryOperator<String> escape;
    private final Map<String, Preprint> printed = new ConcurrentHashMap<>();

    /**
     * A paper on the templates {@code digest}, {@code digest-part}, {@code digest-item} and {@code digest-note} with this ending.
     *
     * @param escape makes a value harmless between the printed words
     */
    DigestPaper(ITemplateEngine engine, String ending, Map<String, String> addresses, UnaryOperator<String> escape) {
        this.engine = engine;
        this.ending = ending;
        this.addresses = addresses;
        this.escape = escape;
    }

    /** The reminder for the person of this name. */
    String write(String name, Digest digest) {
        String parts = Stream.concat(
                        digest.parts().stream().map(this::part),
                        digest.notes().isEmpty() ? Stream.empty() : Stream.of(notes(digest.notes())))
                .collect(Collectors.joining("\n\n"));
        String more = digest.more() > 0 ? "" + digest.more() : null;
        return frame(more != null)
                .fill(Map.of(
                        "name",
                        escape.apply(name),
                        "subject",
                        escape.apply(digest.subject()),
                        "sentence",
                        escape.apply(digest.sentence()),
                        "parts",
                        parts,
                        "more",
                        more == null ? "" : more));
    }

    private Preprint frame(boolean more) {
        var gaps = gaps("name", "subject", "sentence", "parts");
        if (more) {
            gaps.putAll(gaps("more"));
        }
        return print("digest", more ? "more" : "", gaps);
    }

    private String part(Digest.Part part) {
        return part(part.heading(), part.items().stream().map(this::item));
    }

    private String notes(List<Digest.Note> notes) {
        return part("有新的情况，不用您办", notes.stream().map(this::note));
    }

    private String part(String heading, Stream<String> lines) {
        return print("digest-part", "", gaps("heading", "items"))
                .fill(Map.of("heading", escape.apply(heading), "items", lines.collect(Collectors.joining("\n\n"))));
    }

    private String note(Digest.Note note) {
        return print("digest-note", "", gaps("subject", "sentence", "path"))
                .fill(Map.of(
                        "subject",
                        escape.apply(note.subject()),
                        "sentence",
                        escape.apply(note.sentence()),
                        "path",
                        escape.apply(note.path())));
    }

    private String item(Digest.Item item) {
        var gaps = new Digest.Item(
                item.colour(),
                gap("light"),
                gap("number"),
                gap("title"),
                gap("todo"),
                gap("left"),
                gap("last"),
                gap("path"));
        return print("digest-item", item.colour(), Map.of("item", gaps))
                .fill(Map.of(
                        "light",
                        escape.apply(item.light()),
                        "number",
                        escape.apply(item.number()),
                        "title",
                        escape.apply(item.quoted()),
                        "todo",
                        escape.apply(item.todo()),
                        "left",
                        escape.apply(item.left()),
                        "last",
                        escape.apply(item.last()),
                        "path",
                        escape.apply(item.path())));
    }

    private static Map<String, Object> gaps(String... names) {
        return List.of(names).stream().collect(Collectors.toMap(name -> name, Preprint::gap));
    }

    private Preprint print(String template, String kind, Map<String, ?> gaps) {
        return printed.computeIfAbsent(template + " " + kind, key -> {
            var words = new Context(null, Map.copyOf(gaps));
            addresses.forEach(words::setVariable);
            return new Preprint(engine.process(template + "." + ending, words).strip());
        });
    }
}
