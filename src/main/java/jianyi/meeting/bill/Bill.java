package jianyi.meeting.bill;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A bill, or an inquiry.
 *
 * @param inquiry whether it asks the government instead of proposing something
 * @param reason 案由, of an inquiry the question
 * @param content 案据和方案, of an inquiry its content
 * @param target office code of the government that is asked; null for a bill
 * @param signers user ids, the one who leads first
 * @param handedBy user id of who typed it in
 * @param outcome null before the presidium has decided
 * @param decision the reason of the decision, or the answer to an inquiry
 * @param suggestion number of the suggestion it became, or null
 * @param item id of the agenda's item it became, or null
 * @param unsatisfied how many signers of an inquiry were not satisfied with its first answer, or null
 * @param secondAnswer the second answer to an inquiry, or null
 */
public record Bill(
        long id,
        String number,
        boolean inquiry,
        String title,
        String reason,
        String content,
        String target,
        List<String> signers,
        String handedBy,
        OffsetDateTime handedAt,
        BillOutcome outcome,
        String decision,
        LocalDate decidedOn,
        String suggestion,
        String category,
        String disclosure,
        Long item,
        Integer unsatisfied,
        String secondAnswer,
        LocalDate secondOn) {

    /** Fewest signers of a bill (地方组织法 第二十二条) and of an inquiry (第二十四条). */
    public static final int FOR_BILL = 5, FOR_INQUIRY = 10;

    /** How many have to sign. */
    public static int least(boolean inquiry) {
        return inquiry ? FOR_INQUIRY : FOR_BILL;
    }

    /** What it is called. */
    public static String kind(boolean inquiry) {
        return inquiry ? "质询案" : "议案";
    }

    /** What it is called. */
    public String kind() {
        return kind(inquiry);
    }

    /** User id of who leads. */
    public String lead() {
        return signers.get(0);
    }

    /** Whether an inquiry has been answered, and only once. */
    public boolean mayBeAnsweredAgain() {
        return outcome == BillOutcome.ANSWERED && secondAnswer == null;
    }
}
