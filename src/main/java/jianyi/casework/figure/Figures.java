package jianyi.casework.figure;

import java.util.List;

/** What a room counts, from its own tables. */
public interface Figures {

    /** Where its figures stand among those of other rooms; the smaller, the further up. */
    int place();

    /** Its figures for a congress, those that explain another one behind it; none for a congress that has no such thing. */
    List<Figure> of(String body);

    /** A line for everything that counts for any of them. */
    Lines lines(Span span);
}
