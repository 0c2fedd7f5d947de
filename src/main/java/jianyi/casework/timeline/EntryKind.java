package jianyi.casework.timeline;

/**
 * What a line of a timeline tells of. Each room names its own kinds, as an enum: who may read a line, what a form opens with and what a
 * letter repeats hang on them, never on the line's wording, which is for people and may change.
 */
public interface EntryKind {

    /** The code that is kept. */
    String name();
}
