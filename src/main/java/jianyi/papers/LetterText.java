package jianyi.papers;

import java.util.List;
import java.util.regex.Pattern;
import jianyi.deputy.Session;
import jianyi.flow.text.Text;
import jianyi.office.Office;
import jianyi.office.OfficeKind;

/** How typed text is put into letters and papers: nothing a Word file cannot hold, and the forms official letters use. */
public final class LetterText {

    private static final Pattern YEAR = Pattern.compile("[\\[［(（【〔〖{｛「]\\s*(\\d{4})\\s*[\\]］)）】〕〗}｝」]");
    private static final String BLANK = "[\\s\\u00a0\\u3000]+";

    private LetterText() {}

    /** One line without what XML forbids; null becomes empty. */
    public static String line(String text) {
        return legal(text).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** The paragraphs of a text, without their own indents and without blank ones; the template indents. */
    public static List<String> paragraphs(String text) {
        return legal(text)
                .lines()
                .flatMap(line -> Pattern.compile("\\R").splitAsStream(line))
                .map(line ->
                        line.replaceAll("^" + BLANK + "|" + BLANK + "$", "").replace('\t', ' '))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A document number with six-angle brackets: 夜政函[2026]5号 → 夜政函〔2026〕5号 (党政机关公文格式 7.2.5). */
    public static String documentNumber(String typed) {
        String number = YEAR.matcher(halfWidthDigits(line(typed))).replaceFirst("〔$1〕");
        number = number.replaceAll("\\s*〔(\\d{4})〕\\s*", "〔$1〕").replaceAll("(?<=\\d)\\s+号$", "号");
        return number.matches(".*〕\\d+") ? number + "号" : number;
    }

    /** 《关于修复通村公路的建议》 from any title, with or without those words and marks; titles quoted within get 〈〉. */
    public static String quoted(String title) {
        String bare = line(title).replaceFirst("[。．.！!；;，,]+$", "");
        if (bare.matches("《[^《》]*》|“[^“”]*”|\"[^\"]*\"")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        bare = bare.replace('《', '〈').replace('》', '〉');
        boolean named = bare.startsWith("建议") || bare.matches(".*(建议|意见|批评)");
        boolean led = bare.startsWith("建议") || bare.startsWith("关于") || bare.startsWith("对");
        return "《" + (led || named ? "" : "关于") + bare + (named ? "" : "的建议") + "》";
    }

    /** An office's name without what the list of offices adds in brackets, e.g. （督查室）. */
    public static String formal(Office office) {
        return line(office.name()).replaceFirst("（[^（）]*）$", "");
    }

    /** Who receives papers for the congress: a town's presidium has no office of its own, a standing committee has one. */
    public static String congressOffice(Office body) {
        return formal(body) + (body.kind() == OfficeKind.STANDING ? "办公室" : "");
    }

    /**
     * When it was handed in, as letters put it: 十九届人大三次会议, or 2026年闭会期间.
     *
     * @param session null between sessions
     */
    public static String occasion(Session session, int year) {
        return session == null
                ? year + "年闭会期间"
                : session.name().replace("第", "").replace("人民代表大会", "人大");
    }

    private static String halfWidthDigits(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(c -> digits.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return digits.toString();
    }

    /** The text without what XML forbids and without marks that turn a line around; null becomes empty. */
    static String legal(String text) {
        return Text.clean(text).replace("\0", "");
    }
}
