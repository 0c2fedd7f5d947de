package jianyi.intake;

/**
 * One line of a file after it was compared with what is stored.
 *
 * @param sheet the sheet it stands on
 * @param line its row there, counted as the spreadsheet program counts
 * @param label what people recognise it by
 * @param change what it would do
 * @param remark what exactly changes, or why it is faulty; may be null
 * @param fact what {@link Intake#store} needs, null for what is not stored
 */
public record Judged(String sheet, int line, String label, Change change, String remark, Object fact) {

    /** A line that cannot be taken, with the sentence that says why. */
    public static Judged faulty(String sheet, int line, String label, String sentence) {
        return new Judged(sheet, line, label, Change.FAULTY, sentence, null);
    }
}
