package jianyi.suggestion.sheet;

import java.util.Optional;
import jianyi.suggestion.sight.Sight;

/**
 * A part of the case sheet that lives in a package of its own: files, papers, ways back. Its page fragment is {@code part} in
 * {@code templates/parts/<id>.html} and finds its facts as {@code facts} and the case as {@code it}. Parts stand in the order of
 * their {@code @Order}.
 */
public interface SheetPart {

    /** The part's anchor on the page and the name of its template, for example {@code files}. */
    String id();

    /** The heading people read. */
    String heading();

    /** What the fragment shows this reader of this case; empty leaves the part out. */
    Optional<?> of(Sight sight);

    /** Whether it stands before the text: what can be done now rather than what was. */
    default boolean first() {
        return false;
    }
}
