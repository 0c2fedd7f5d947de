package jianyi.intake.book;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells formulas that only reckon from those that fetch, call or open something when the workbook is opened elsewhere. */
final class Formula {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"");
    private static final Pattern ACTS = Pattern.compile(
            "(?:^|[^A-Z0-9_.])(?:_XL[A-Z]*\\.)*(?:HYPERLINK|WEBSERVICE|FILTERXML|RTD|CALL|REGISTER(?:\\.ID)?|EXEC|EVALUATE|IMAGE|DISPIMG"
                    + "|IMPORT[A-Z]+|GOOGLEFINANCE|STOCKHISTORY|DDE|SQL\\.REQUEST|CUBE[A-Z]+|PY|INFO|INDIRECT|SHELL)\\s*\\(");
    /** What another program is asked for, and what stands in another workbook. */
    private static final Pattern OUTSIDE = Pattern.compile("\\||\\[[^\\[\\]]*][^\\[\\],()]*!");

    private Formula() {}

    static boolean acts(String formula) {
        String plain = QUOTED.matcher(formula).replaceAll("\"\"").toUpperCase(Locale.ROOT);
        return ACTS.matcher(plain).find() || OUTSIDE.matcher(plain).find();
    }
}
