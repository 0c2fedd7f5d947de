package jianyi.board;

import java.time.LocalDate;

/**
 * A line behind a number, in words.
 *
 * @param number the case number, where it leads
 * @param title null for a confidential one
 * @param holder who has it
 * @param step what is to be done there, empty for whoever does not follow single steps
 * @param days how long it has been there, null with nobody
 * @param usual 通常 12 天, or empty
 * @param due its last day in words, empty without one
 * @param late how many days that is past, 0 when it is not
 */
record HeldLine(
        String number,
        String shown,
        String title,
        String body,
        String holder,
        String step,
        LocalDate since,
        Long days,
        String usual,
        String due,
        long late,
        boolean again) {}
