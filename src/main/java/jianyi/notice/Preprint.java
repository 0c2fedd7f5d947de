package jianyi.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words printed once with gaps in them, which are filled for each reader. What fills a gap is never read as a gap itself. */
final class Preprint {

    private static final String OPEN = "\ue000";
    private static final String CLOSE = "\ue001";

    private final List<String> printed = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    /** Takes a printed text apart at its gaps. */
    Preprint(String text) {
        int from = 0;
        for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, from)) {
            int end = text.indexOf(CLOSE, at);
            printed.add(text.substring(from, at));
            gaps.add(text.substring(at + 1, end));
            from = end + 1;
        }
        printed.add(text.substring(from));
    }

    /** What to print where the value of this name will stand. */
    static String gap(String name) {
        return OPEN + name + CLOSE;
    }

    /** The whole text for one reader; every gap has to have a value. */
    String fill(Map<String, String> values) {
        var text = new StringBuilder();
        for (int i = 0; i < gaps.size(); i++) {
            text.append(printed.get(i)).append(values.get(gaps.get(i)));
        }
        return text.append(printed.get(gaps.size())).toString();
    }
}
