package jianyi.casework.step;

import java.time.LocalDate;

/**
 * A task that waits for somebody.
 *
 * @param task its id
 * @param key its id in the model
 * @param number of its case
 * @param due its last day, null while the clocks of its case stand
 * @param personal whether it is this person's alone, not one of his posts'
 */
public record Todo(String task, String key, String number, LocalDate due, boolean personal) {}
