package jianyi.papers;

/**
 * A picture on a paper.
 *
 * @param png the picture
 * @param millimetres the length of its sides on paper
 */
public record PaperPicture(byte[] png, int millimetres) {}
