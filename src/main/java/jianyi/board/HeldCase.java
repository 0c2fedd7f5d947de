package jianyi.board;

import java.time.LocalDate;

/**
 * One line behind a number: a case, or something owed beside one.
 *
 * @param number the case number
 * @param shown what people call it: 第12号
 * @param title null for a confidential one
 * @param body office code of its body
 * @param holders who has it: {@link Whose} and office code, 「UNIT:water」, several parted by blanks
 * @param keys ids of the tasks that wait, parted by blanks
 * @param since since when it is there, null with nobody
 * @param due its last day, null without one
 * @param again whether it is handled for the second time
 * @param found how many there are on all pages
 */
record HeldCase(
        String number,
        String shown,
        String title,
        String body,
        String holders,
        String keys,
        LocalDate since,
        LocalDate due,
        boolean again,
        int found) {}
