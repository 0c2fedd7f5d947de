package jianyi.calendar;

import java.time.LocalDate;

/**
 * Something in a holiday notice that such notices do not have; it may be right all the same.
 *
 * @param day the day it is about; null when it is about the whole
 * @param sentence one Chinese sentence
 */
public record Oddity(LocalDate day, String sentence) {}
