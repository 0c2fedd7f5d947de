package jianyi.suggestion.similar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.office.Role;
import jianyi.suggestion.sight.CaseReach;

/**
 * Of which cases one person may know that they are there, as SQL over {@code suggestion s}. What the person may read, of course; a
 * deputy also the titles of what was handed in to the same congress, as far as its deputy agrees to have the title published and it is
 * neither unfinished nor taken back.
 */
record Knowing(CaseReach reach, Set<String> congresses) {

    private static final String TITLES = """
            (s.body in (:knownCongresses) and s.disclosure in ('full', 'title')
             and s.state not in ('COSIGNING', 'WITHDRAWN'))""";

    static Knowing of(Viewer viewer, CaseReach reach) {
        return new Knowing(reach, viewer.bodies(Role.DEPUTY));
    }

    String condition() {
        return congresses.isEmpty() ? reach.any() : "(" + reach.any() + " or " + TITLES + ")";
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>(reach.params());
        if (!congresses.isEmpty()) {
            params.put("knownCongresses", congresses);
        }
        return params;
    }
}
