package jianyi.calendar;

import java.util.SortedSet;

/**
 * Told once after years' days off have been loaded, when {@link Calendars} already reckons with them: dates that are still open may
 * be others now. It is told inside a transaction of its own on one node only, and told again when a listener fails.
 *
 * @param years the years whose days changed; the first of them may reach into December of the year before
 */
public record CalendarChanged(SortedSet<Integer> years) {}
