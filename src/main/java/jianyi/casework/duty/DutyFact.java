package jianyi.casework.duty;

import java.time.LocalDate;

/**
 * One thing a deputy did, or was called to. The words stand in papers that leave the office: no title of what is confidential, no
 * name of a voter.
 *
 * @param person user id
 * @param kind code of one of the room's {@link DutyKind}s
 * @param date the day it is counted on
 * @param role as what, in Chinese: 领衔, 出席
 * @param number of the case or record, which it can be looked up by; null when it has none
 * @param words what it was, one line
 * @param result what came of it, empty when there is nothing to tell
 * @param standing whether it counts
 * @param group code of the group of deputies it belongs to, null when to none
 * @param link path of a page of ours; whoever may not read it is refused there
 */
public record DutyFact(
        String person,
        String kind,
        LocalDate date,
        String role,
        String number,
        String words,
        String result,
        Standing standing,
        String group,
        String link) {

    /** One that counts and belongs to a case of this number. */
    public static DutyFact done(
            String person, String kind, LocalDate date, String role, String number, String words, String result) {
        return new DutyFact(person, kind, date, role, number, words, result, Standing.DONE, null, "/cases/" + number);
    }

    /** The same, in another role. */
    public DutyFact as(String other) {
        return new DutyFact(person, kind, date, other, number, words, result, standing, group, link);
    }

    /** The same, with another standing. */
    public DutyFact standing(Standing other) {
        return new DutyFact(person, kind, date, role, number, words, result, other, group, link);
    }

    /** The same, of a group of deputies, with a page of its own. */
    public DutyFact at(String group, String link) {
        return new DutyFact(person, kind, date, role, number, words, result, standing, group, link);
    }
}
