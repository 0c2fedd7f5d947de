package jianyi.casework.head;

import java.time.LocalDate;

/**
 * What is on the cover of a case.
 *
 * @param number the case number, the business key of everything that runs for it
 * @param room whose case it is, by the room's name: {@code suggestion}
 * @param body office code of the congress body that keeps it
 * @param title as on its sheet; for people only after the room has said that they may read the case
 * @param instance id of the running process, null before it has begun and for a case of a past year
 * @param endedOn when it came to its end, or null
 */
public record Head(String number, String room, String body, String title, String instance, LocalDate endedOn) {}
