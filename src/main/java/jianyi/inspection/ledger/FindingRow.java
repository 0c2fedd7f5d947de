package jianyi.inspection.ledger;

import java.time.LocalDate;

/**
 * A line of the ledger.
 *
 * @param number the inspection it was found at
 * @param law the law that was looked at, or null
 * @param unit office code of who was inspected
 * @param before the earlier inspection at which the same was found at the same unit within twenty-four months, or null
 * @param suggestion number of the suggestion it became, or null
 * @param opinion number within the inspection of the opinion it is mended under, null where none is named
 */
public record FindingRow(
        long id,
        String number,
        String body,
        String title,
        String law,
        String unit,
        String unitName,
        LocalDate foundOn,
        String place,
        String article,
        String words,
        String severity,
        Standing standing,
        String before,
        String suggestion,
        Integer opinion) {

    /** How a finding stands. */
    public enum Standing {
        OPEN("未整改", "open"),
        OVERDUE("逾期未整改", "late"),
        MENDED("已整改", "good"),
        TAKEN("没有认可", "late");

        private final String label;
        private final String tone;

        Standing(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        /** The badge's colour. */
        public String tone() {
            return tone;
        }
    }

    /** Whether it was found before. */
    public boolean cameBack() {
        return before != null;
    }
}
