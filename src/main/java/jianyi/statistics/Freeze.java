package jianyi.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * That a year was closed 锁定, and by whom.
 *
 * @param asOf what happened after this day was not looked at
 */
public record Freeze(
        long id, String body, int year, LocalDate asOf, String frozenBy, String frozenName, OffsetDateTime frozenAt) {}
