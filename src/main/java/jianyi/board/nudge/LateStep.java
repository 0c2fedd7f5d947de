package jianyi.board.nudge;

import java.time.LocalDate;

/**
 * Something late at an office or with a person.
 *
 * @param step its id
 * @param recipient code of the office, or user id of the person
 * @param person whether it is a person's
 * @param number the case number
 * @param shown what people call the case: 第12号
 * @param title null for a confidential one
 * @param key the task's id in the model
 * @param due its last day
 */
record LateStep(
        long step,
        String recipient,
        boolean person,
        String number,
        String shown,
        String title,
        String key,
        LocalDate due) {}
