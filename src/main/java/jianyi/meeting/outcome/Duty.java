package jianyi.meeting.outcome;

import java.time.LocalDate;

/**
 * A part of a resolution that somebody carries out.
 *
 * @param owner office code of the unit or government
 * @param due the day on which it reports
 * @param executed the day it was confirmed as done, null before
 */
public record Duty(
        long id, long resolution, String matter, String owner, LocalDate due, String instance, LocalDate executed) {}
