package jianyi.casework.step;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A task nobody can do as things are.
 *
 * @param task its id
 * @param number number of its case
 * @param group the post it waits for, an engine group; null when it waits for one person alone
 * @param holder user id of who has taken it and cannot sign in, while others could do it; null when nobody could
 * @param arrivedAt since when it waits
 * @param due its last day, null when it has none
 */
public record StrandedTask(
        String task, String number, String group, String holder, OffsetDateTime arrivedAt, LocalDate due) {}
