package jianyi.inspection.field;

/**
 * A photo of what was found.
 *
 * @param file id of the original among the case's files
 * @param wiped whether somebody has wiped something away in the copy that leaves
 */
public record Photo(long file, long finding, boolean wiped) {}
