package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One contact of a unit with the deputy (代表法 第五十一条: 与代表联系沟通，充分听取意见).
 *
 * @param way {@code visit}, {@code meeting}, {@code phone}, {@code letter} or {@code unreachable} (a try that reached nobody)
 * @param attended who took part for the unit
 */
public record Contact(
        long id,
        long handling,
        String way,
        LocalDate day,
        String note,
        String attended,
        String place,
        String recordedBy,
        OffsetDateTime recordedAt) {}
