package jianyi.casework.step;

import jianyi.notice.Notice;

/**
 * What a room says of a task that has just come.
 *
 * @param window the time it has
 * @param handling the unit's work it belongs to, or null
 * @param signer user id of the one signer whose task it is, or null
 * @param about what stands behind its name in lists
 * @param notice what those who may do it are told, or null when nobody would read it
 */
public record Arrival(Window window, Long handling, String signer, String about, Notice notice) {}
