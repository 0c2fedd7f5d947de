package jianyi.inspection.correction;

import java.time.LocalDate;

/**
 * One numbered opinion.
 *
 * @param place its number within the matter, from 1
 * @param addressee office code of the government or organ it is handed to
 * @param owner office code of who mends it; before the addressee has named one, the unit the deliberation named, or null
 * @param months its term from the day it is handed over
 * @param handedOn when it was handed over, null before
 * @param instance id of the process that follows it, null before
 * @param returns how often it was sent back
 * @param deadline id of the date it is due on, null before it was handed over
 * @param outcome how it was settled, null while it is open
 */
public record Opinion(
        long id,
        String number,
        int place,
        String words,
        String addressee,
        String owner,
        int months,
        LocalDate handedOn,
        String instance,
        int returns,
        Outcome outcome,
        LocalDate settledOn,
        Long deadline) {

    /** How an opinion was settled. */
    public enum Outcome {
        ACCEPTED("已认可"),
        TAKEN("没有认可，照实记载");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** How it stands, in words. */
    public String state() {
        return outcome != null ? outcome.label() : instance == null ? "待定承办单位" : returns > 0 ? "退回研究处理" : "研究处理中";
    }
}
