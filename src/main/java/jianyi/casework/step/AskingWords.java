package jianyi.casework.step;

/**
 * What a task asks of a person, in words.
 *
 * @param todo the mail's subject begins with it
 * @param sentence what to do, {@code %s} being the case; the date is added behind it
 */
public record AskingWords(String todo, String sentence) {}
