package jianyi.casework.timeline;

import java.time.OffsetDateTime;

/**
 * One line of a case's timeline.
 *
 * @param person user id, null for what the product did by itself
 * @param name who, as people read it, with the post at that time
 * @param kind what it tells of, one of its room's kinds
 * @param what the same in words, for people only: 受理
 * @param detail reasons and particulars, null when there are none
 * @param rating true when it tells of a rating, which units and government may not read before it is final
 * @param round which round's rating that is, null for every other line
 */
public record Entry(
        long id,
        String number,
        OffsetDateTime at,
        String person,
        String name,
        String kind,
        String what,
        String detail,
        boolean rating,
        Integer round) {}
