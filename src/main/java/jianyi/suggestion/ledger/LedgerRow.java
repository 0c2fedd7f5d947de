package jianyi.suggestion.ledger;

import java.time.LocalDate;
import java.util.List;
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
 * @param units who answers, by name; empty before the assignment
 * @param dueWords the reply's last day as people read it, provisional ones marked; empty before the assignment
 * @param light null when no reply is awaited
 * @param verdict the final rating in Chinese, empty before
 */
record LedgerRow(
        String number,
        String shownNumber,
        String title,
        String deputyName,
        String body,
        String category,
        String units,
        LocalDate submittedOn,
        LocalDate assignedOn,
        LocalDate replyDue,
        String dueWords,
        Light light,
        State state,
        int round,
        boolean keyItem,
        String verdict) {

    /** The spreadsheet's head line; the page shows the same columns. */
    static final List<String> HEADINGS =
            List.of("编号", "案号", "标题", "领衔代表", "受理机关", "类别", "承办单位", "提交日期", "交办日期", "答复期限", "期限状况", "办理状态", "办理结果评价");

    /** The cells under {@link #HEADINGS}, as people read them. */
    public List<String> cells() {
        return List.of(
                shownNumber,
                number,
                (keyItem ? "【重点】" : "") + title,
                deputyName,
                body,
                category,
                units,
                state == State.PAST ? submittedOn.getYear() + "年" : date(submittedOn),
                date(assignedOn),
                dueWords,
                light == null ? "" : light.meaning(),
                stateWords(),
                verdict);
    }

    /** The state, with 二次办理 where it is. */
    public String stateWords() {
        return state.label() + (round > 1 ? "（" + Words.round(round) + "）" : "");
    }

    private static String date(LocalDate day) {
        return day == null ? "" : ChineseDates.format(day);
    }
}
