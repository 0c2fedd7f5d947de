package jianyi.suggestion.promise;

import java.time.LocalDate;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.followup.undertaking.Undertaking.State;

/**
 * One line of the ledger of promises.
 *
 * @param shown 第12号, or the case number
 * @param keptBy the promised day, moved by the time the case's clocks stood
 * @param late whether the promised day has passed and it is not kept
 */
public record PromiseRow(
        String number,
        String shown,
        String title,
        String unit,
        String matter,
        LocalDate promisedOn,
        LocalDate keptBy,
        LocalDate due,
        String progress,
        State state,
        LocalDate endedOn,
        boolean late) {

    /** The spreadsheet's head line; the page shows the same. */
    static final List<String> HEADINGS = List.of("编号", "建议", "承诺单位", "承诺事项", "承诺日期", "下次报告", "最近的进展", "状态", "办结日期");

    /** The cells under {@link #HEADINGS}. */
    public List<String> cells() {
        return List.of(
                shown,
                title,
                unit,
                matter,
                promised(),
                state == State.OPEN ? day(due) : "",
                progress,
                words(),
                day(endedOn));
    }

    /** How it stands. */
    public String words() {
        return label(state) + (late ? "，已过承诺日期" : "");
    }

    /** How a promise stands, as deputies say it. */
    static String label(State state) {
        return switch (state) {
            case REPORTED -> "待代表确认";
            case KEPT -> "已兑现";
            default -> state.label();
        };
    }

    private String promised() {
        return day(promisedOn) + (keptBy.equals(promisedOn) ? "" : "（顺延至" + day(keptBy) + "）");
    }

    private static String day(LocalDate day) {
        return day == null ? "" : ChineseDates.format(day);
    }
}
