package jianyi.inspection.ledger;

import java.util.Map;
import jianyi.flow.Typed;

/**
 * What of the ledger is asked for; an empty text asks for everything.
 *
 * @param state {@code open}, {@code overdue}, {@code mended}, {@code back} or nothing
 */
record FindingFilter(String law, String article, String unit, String place, String state) {

    private static final int LONGEST = 100;

    /** Reads an address's parameters. @throws jianyi.flow.Refusal 400 for what is too long */
    static FindingFilter read(Map<String, String> asked) {
        return new FindingFilter(
                part(asked, "law", "法律"),
                part(asked, "article", "条款"),
                part(asked, "unit", "单位"),
                part(asked, "place", "地点"),
                part(asked, "state", "情况"));
    }

    private static String part(Map<String, String> asked, String field, String label) {
        var typed = Typed.optional(asked, field, label, LONGEST);
        return typed == null ? "" : typed;
    }

    /** Whether a line is asked for. */
    boolean takes(FindingRow row) {
        return has(row.law(), law)
                && has(row.article(), article)
                && has(row.unitName(), unit)
                && has(row.place(), place)
                && stands(row);
    }

    private boolean stands(FindingRow row) {
        return switch (state) {
            case "open" -> row.standing() == FindingRow.Standing.OPEN || row.standing() == FindingRow.Standing.OVERDUE;
            case "overdue" -> row.standing() == FindingRow.Standing.OVERDUE;
            case "mended" -> row.standing() == FindingRow.Standing.MENDED;
            case "back" -> row.cameBack();
            default -> true;
        };
    }

    private static boolean has(String text, String part) {
        return part.isEmpty() || text != null && text.contains(part);
    }
}
