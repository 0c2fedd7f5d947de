package jianyi.access;

import java.util.Optional;

/**
 * What a room shows on a deputy's first page {@code /me}, above what waits. Its page fragment is {@code part} in
 * {@code templates/mine/<id>.html} and finds its facts as {@code facts}. A room declares its own as beans; they stand in the order of
 * their {@code @Order}.
 */
public interface MyPart {

    /** The part's anchor on the page and the name of its template. */
    String id();

    /** The heading people read. */
    String heading();

    /** What the fragment shows this reader; empty leaves the part out. */
    Optional<?> of(Viewer viewer);
}
