package jianyi.suggestion.papers;

import java.util.List;
import java.util.Map;
import jianyi.suggestion.Handling;

/** The wording of one kind of paper: what stands in each place-holder of its template. The names are those of docs/letters.md. */
interface PaperWording {

    PaperKind kind();

    /** Whether there is anything to print for this reader. */
    default boolean exists(CaseBundle file, Handling handling) {
        return true;
    }

    /**
     * The sheets of a paper that exists, each place-holder → text, paragraphs or table; without the head every paper has.
     *
     * @param handling the unit's work the paper is about; null for papers of the whole case
     */
    List<Map<String, Object>> sheets(CaseBundle file, Handling handling);
}
