package jianyi.setup.terms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may be chosen, in its order: the stored word and what people read. */
final class Choices {

    private Choices() {}

    /** Pairs of a stored word and its Chinese one. */
    static Map<String, String> of(String... pairs) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            choices.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(choices);
    }
}
