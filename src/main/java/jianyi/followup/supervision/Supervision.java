package jianyi.followup.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a body demands of an office, and its answer.
 *
 * @param instance id of its running process
 * @param opinion the number within the case of what it is about, null for all of it
 * @param answerBy the last day for the answer, as last reckoned: pauses of the case move it
 * @param answeredLate whether the answer came after its last day, by the case's clocks as they stood then
 * @param droppedOn when it was no longer awaited: another office was charged, or the case has ended
 */
public record Supervision(
        long id,
        String number,
        String instance,
        String unit,
        String opinion,
        String demand,
        LocalDate answerBy,
        String sentBy,
        String sentName,
        OffsetDateTime sentAt,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt,
        boolean answeredLate,
        LocalDate droppedOn) {

    /** Whether the office still owes the answer. */
    public boolean open() {
        return answer == null && droppedOn == null;
    }

    /**
     * Whether the answer came after its last day, or has not come though the day has passed.
     *
     * @param clock the day up to which the case's clocks have run
     */
    public boolean late(LocalDate clock) {
        return answeredLate || open() && clock.isAfter(answerBy);
    }
}
