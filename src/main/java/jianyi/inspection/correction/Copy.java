package jianyi.inspection.correction;

import java.time.LocalDate;
import jianyi.calendar.ChineseDates;

/**
 * That an opinion goes to the authority above the office it is about as well.
 *
 * @param opinion its id
 * @param toldOn when whoever has to send it was told
 * @param sentOn when it was sent, null before
 */
public record Copy(long opinion, String authority, LocalDate toldOn, LocalDate sentOn, String sentWay) {

    /** 同时送区税务局：2026年12月1日已送（函）. */
    public String words() {
        return "同时送" + authority + "："
                + (sentOn == null ? "还没有登记送出" : ChineseDates.format(sentOn) + "已送（" + sentWay + "）");
    }
}
