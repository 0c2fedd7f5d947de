package jianyi.suggestion.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.CaseReach;

/**
 * Words looked for, put into SQL over their index {@code suggestion_words w} and the case {@code suggestion s}. The index is asked in
 * PostgreSQL's language for text searches, and knows pairs of neighbouring characters, beginnings of names, and a case's body, year and category.
 */
class SoughtWords {

    private static final String TEXT = "concat_ws(E'\\n', s.title, s.situation, s.proposal, s.number)";

    /** Which cases the index has for this person at all, of those that have the words. */
    private static final String HELD =
            "select w.number, w.words from suggestion_words w where w.words @@ cast(:sought as tsquery)";

    /** By an index of its own, which holds nothing else. */
    private static final String PUBLISHED = """
            exists (select from suggestion p where p.number = w.number and p.state in ('CLOSED', 'PAST') and p.disclosure = 'full' offset 0)""";

    private final CaseReach reach;
    private final Map<String, Object> params;
    private final List<String> asked = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    /** Puts the values of its named parameters into {@code params}. */
    SoughtWords(CaseReach reach, Map<String, Object> params) {
        this.reach = reach;
        this.params = params;
    }

    boolean none() {
        return conditions.isEmpty();
    }

    /** Only cases of which the index knows this, for example {@code #y:2026}; the case itself is asked, too. */
    void mark(String mark) {
        asked.add(lexeme(mark));
    }

    /** Pairs find the candidates; a word longer than a pair is then looked for itself. */
    void word(String word) {
        int i = conditions.size();
        String pairs = pairs(word);
        String name = lexeme("@@" + word);
        asked.add("(" + pairs + " | " + name + ")");
        params.put("pairs" + i, pairs);
        params.put("name" + i, name);
        String text = "w.words @@ cast(:pairs" + i + " as tsquery)";
        if (word.codePointCount(0, word.length()) > 2) {
            params.put("word" + i, word);
            text += " and " + stands("word" + i);
        }
        // Who may not know a confidential author does not find him by name either.
        conditions.add("(" + text + " or w.words @@ cast(:name" + i + " as tsquery) and (not s.confidential or "
                + reach.within(Capacity.INSIDERS) + "))");
    }

    /** That the text of the case has what this parameter says, as it was written or as it is looked for: most are written so already. */
    static String stands(String name) {
        return "(strpos(" + TEXT + ", :" + name + ") > 0 or strpos(search_text(" + TEXT + "), :" + name + ") > 0)";
    }

    /** Every character beside its neighbour; a single one stands for itself. */
    static String pairs(String word) {
        int[] letters = word.codePoints().toArray();
        return letters.length == 1
                ? lexeme(word)
                : IntStream.range(0, letters.length - 1)
                        .mapToObj(i -> lexeme(new String(letters, i, 2)))
                        .distinct()
                        .collect(Collectors.joining(" & ", "(", ")"));
    }

    private static String lexeme(String letters) {
        return "'" + letters.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** That the case has the words, where {@code w} is what the index has of it. */
    String conditions() {
        return String.join("\n and ", conditions);
    }

    /** That the case has the words, for whoever walks along cases; the offset keeps the database from walking along the index instead. */
    String met() {
        return "exists (select from suggestion_words w where w.number = s.number and " + conditions() + " offset 0)";
    }

    /**
     * What the index has of cases with these words which the person may read, and of few others: {@code number} and {@code words}, each once.
     * The words and the bodies are one question to the index; the cases he reads for another reason are looked up beside.
     */
    String candidates() {
        params.put("sought", String.join(" & ", asked));
        if (reach.everywhere()) {
            return HELD;
        }
        var arms = new ArrayList<String>();
        if (!reach.bodies().isEmpty()) {
            params.put("bodies", marks(reach.bodies()));
            arms.add(HELD.replace(":sought", ":sought || ' & ' || :bodies"));
        }
        String before = reach.bodies().isEmpty() ? "" : " and not w.words @@ cast(:bodies as tsquery)";
        if (!reach.others().isEmpty()) {
            String others = "w.number = any(array(" + reach.others() + "))";
            arms.add(HELD + " and " + others + before);
            before += " and not " + others;
        }
        if (reach.published()) {
            arms.add(HELD + " and " + PUBLISHED + before);
        }
        return arms.isEmpty() ? HELD : String.join("\nunion all ", arms);
    }

    private static String marks(Set<String> bodies) {
        return bodies.stream().map(body -> lexeme("#b:" + body)).collect(Collectors.joining(" | ", "(", ")"));
    }
}
