package jianyi.suggestion.mine;

import jianyi.casework.step.QuickAnswer;

/**
 * Something that waits for a deputy, as the first page shows it.
 *
 * @param name what the task is called
 * @param title of its case, empty where it has none to tell
 * @param number of its case
 * @param left how much time is left, in words; empty when it has no last day
 * @param late whether the last day has passed
 * @param path where it is done when not here
 * @param quick how it is answered here, or null
 * @param about the suggestion it belongs to, or null
 */
record Waiting(
        String task,
        String name,
        String title,
        String number,
        String left,
        boolean late,
        String path,
        QuickAnswer quick,
        MyCase about) {}
