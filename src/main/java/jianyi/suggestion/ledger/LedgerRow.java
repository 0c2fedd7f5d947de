package jianyi.suggestion.ledger;

import java.time.LocalDate;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.Light;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import jianyi.suggestion.sight.Sight;

/**
 * One line of the ledger as one person may read it.
 *
 * @param shownNumber 第12号, or the case number before acceptance
 * @param deputyName the lead deputy, {@link Sight#CONFIDENTIAL} when this person may not know
 * @param signers who has signed along, by name; empty for nobody, or where this person may not know
 * @param units who answers, by name; empty before the assignment
 * @param coUnits who is asked for an opinion, by name
 * @param dueWords the reply's last day as people read it, provisional ones marked; empty before the assignment
 * @param light null when no reply is awaited
 * @param holder with whom it lies: 夜村镇农业综合服务站; empty when nobody has to do anything
 * @param heldSince since when, null when with nobody
 * @param heldDays the days since then
 * @param replyClass A, or A、B where units answered for themselves; empty until the round is answered
 * @param answeredOn the day the round's last reply was delivered, null before
 * @param inTime 按期 or 逾期 3 个工作日, empty until the round is answered
 * @param verdict the final rating in Chinese, empty before
 */
record LedgerRow(
        String number,
        String shownNumber,
        String title,
        String deputyName,
        String signers,
        String body,
        String category,
        String units,
        String coUnits,
        LocalDate submittedOn,
        LocalDate assignedOn,
        LocalDate replyDue,
        String dueWords,
        Light light,
        String holder,
        LocalDate heldSince,
        long heldDays,
        State state,
        int round,
        boolean keyItem,
        String replyClass,
        LocalDate answeredOn,
        String inTime,
        String verdict) {

    /** The title, a key item marked as one. */
    String markedTitle() {
        return (keyItem ? "【重点】" : "") + title;
    }

    /** The day it was handed in; of a past one only the year is known. */
    Object submitted() {
        return state == State.PAST ? submittedWords() : submittedOn;
    }

    /** The same in words. */
    public String submittedWords() {
        return state == State.PAST ? submittedOn.getYear() + "年" : day(submittedOn);
    }

    /** How near the reply's day is, and whether that day may still move with a year's days off. */
    String standing() {
        return (light == null ? "" : light.meaning()) + (dueWords.equals(day(replyDue)) ? "" : "（暂定）");
    }

    /** 自2026年11月3日，25 天; empty when it lies with nobody. */
    public String heldWords() {
        if (heldSince == null) {
            return "";
        }
        return "自" + day(heldSince) + (heldDays == 0 ? "" : "，" + heldDays + " 天");
    }

    /** A day in words, empty for null. */
    public static String day(LocalDate day) {
        return day == null ? "" : ChineseDates.format(day);
    }

    /** The state, with 二次办理 where it is. */
    public String stateWords() {
        return state.label() + (round > 1 ? "（" + Words.round(round) + "）" : "");
    }
}
