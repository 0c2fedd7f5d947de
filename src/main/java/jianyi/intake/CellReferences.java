package jianyi.intake;

import java.util.regex.Pattern;

/** Looks at a sheet's cell references before a reader believes them: a far column makes some readers set up all those before it. */
public final class CellReferences {

    private static final Pattern STRANGE =
            Pattern.compile("\\sr\\s*=\\s*(?:\"(?![A-Za-z]{0,3}[0-9]{1,7}\")|'(?![A-Za-z]{0,3}[0-9]{1,7}'))");

    /** The longest reference that is none of these, in characters. */
    private static final int LONGEST = 40;

    private CellReferences() {}

    /** Whether a piece of a sheet holds a reference that no cell of a workbook has (the last column is XFD). */
    public static boolean strange(String piece) {
        var found = STRANGE.matcher(piece);
        return found.find() && found.start() < piece.length() - LONGEST;
    }
}
