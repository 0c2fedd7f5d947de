package jianyi.suggestion.letter;

import java.time.LocalDate;
import java.util.List;
import jianyi.deputy.Session;
import jianyi.office.Office;

/**
 * Everything a reply letter 答复函 is made of.
 *
 * @param title the suggestion's title as the deputy wrote it
 * @param number 第12号
 * @param session the session it was handed in at, null between sessions
 * @param seriesYear the year of acceptance, shown between sessions
 * @param signers every deputy to be answered, the leading one first
 * @param text the reply
 * @param part null, or what this unit answers when several answer for themselves 分办; may be blank
 * @param round 2 when the suggestion is handled again 二次办理
 * @param earlier numbers and dates of the letters of earlier rounds, the oldest first
 * @param government the unit's, or null
 * @param issuer name of the head who signed last, null before
 * @param handler name of who drafted it
 * @param letterNumber 文号, null before delivery
 * @param letterDate null before delivery
 * @param disclosure {@code full}, {@code title} or {@code none}
 * @param year this year, for a document number or date still to be filled in
 */
record LetterFacts(
        String title,
        String number,
        Session session,
        int seriesYear,
        List<String> signers,
        String text,
        String replyClass,
        String part,
        int round,
        List<String> earlier,
        Office unit,
        Office government,
        Office body,
        String issuer,
        String handler,
        String letterNumber,
        LocalDate letterDate,
        String disclosure,
        int year) {

    /** Who signs: the unit, or its government when the unit does not sign for itself. */
    Office sender() {
        return unit.signsForItself() || government == null ? unit : government;
    }
}
