package jianyi.suggestion.published;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jianyi.casework.timeline.Chronicle;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggestions that become a topic of supervision: whoever names one by its number links the two. */
@Component
public class PlannedCases {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9-])[A-Za-z0-9]{2,32}-\\d{4}-\\d{4}(?![\\d-])");

    private final Suggestions suggestions;
    private final Chronicle chronicle;

    PlannedCases(Suggestions suggestions, Chronicle chronicle) {
        this.suggestions = suggestions;
        this.chronicle = chronicle;
    }

    /** The numbers of suggestions a text names, in its order, each once. */
    public List<String> named(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(number -> suggestions.find(number).isPresent())
                .toList();
    }

    /** A suggestion's timeline tells in which plan it stands, and as what. */
    @Transactional
    public void planned(String number, String plan, String matter) {
        chronicle.note(number, CaseEntry.PLANNED, "列入年度监督计划", plan + "：" + matter);
    }
}
