package jianyi.casework.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.access.Viewer;

/** What a room counts, from its own tables. */
public interface Figures {

    /** Where its figures stand among those of other rooms; the smaller, the further up. */
    int place();

    /** Its figures for a congress, those that explain another one behind it; none for a congress that has no such thing. */
    List<Figure> of(String body);

    /** A line for everything that counts for any of them. */
    Lines lines(Span span);

    /** Those of its lines that come in portions; empty for a room that has few lines. */
    default Optional<Portions> portions(Span span) {
        return Optional.empty();
    }

    /** Those that do not. */
    default Lines loose(Span span) {
        return lines(span);
    }

    /**
     * What a thing that counts is called, for the list behind a number; empty where this person may not know it, or where its case's
     * title says all.
     *
     * @param item as its line says
     */
    default Optional<String> named(Viewer viewer, String body, String key, String item) {
        return Optional.empty();
    }

    /** The same of some things, by their items; those that are empty are not in it. */
    default Map<String, String> names(Viewer viewer, String body, String key, Collection<String> items) {
        var names = new HashMap<String, String>();
        items.forEach(item -> named(viewer, body, key, item).ifPresent(name -> names.put(item, name)));
        return names;
    }
}
