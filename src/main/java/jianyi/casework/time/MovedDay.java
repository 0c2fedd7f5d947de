package jianyi.casework.time;

import java.time.LocalDate;
import jianyi.calendar.ChineseDates;

/**
 * A last day that has become another one.
 *
 * @param what what people call it: 答复期限
 */
public record MovedDay(String what, LocalDate before, LocalDate after) {

    /** Old and new, in Chinese. */
    String words() {
        return what + ChineseDates.moved(before, after);
    }
}
