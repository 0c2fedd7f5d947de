package jianyi.duty.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.Standing;

/**
 * A fact as programs read it. What was missed or excused has a kind of its own, {@code session:missed}, so that whoever counts kinds
 * counts what was done.
 *
 * @param user user id, in lists of several deputies only
 * @param counts whether it counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactJson(
        String user,
        String kind,
        LocalDate date,
        String role,
        String number,
        String words,
        String result,
        boolean counts) {

    static FactJson of(DutyFact it) {
        return new FactJson(
                null,
                kind(it),
                it.date(),
                it.role(),
                it.number(),
                it.words(),
                it.result(),
                it.standing() == Standing.DONE);
    }

    static FactJson named(DutyFact it) {
        var one = of(it);
        return new FactJson(
                it.person(), one.kind(), one.date(), one.role(), one.number(), one.words(), one.result(), one.counts());
    }

    private static String kind(DutyFact it) {
        return switch (it.standing()) {
            case DONE, PENDING -> it.kind();
            case EXCUSED, RESTING -> it.kind() + ":excused";
            case MISSED -> it.kind() + ":missed";
        };
    }
}
