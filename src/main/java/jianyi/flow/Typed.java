package jianyi.flow;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jianyi.flow.text.ChineseNumber;
import jianyi.flow.text.Days;
import jianyi.flow.text.Telephone;
import jianyi.flow.text.Text;

/**
 * Reads what somebody typed into one field of a page, or into one cell of a workbook, after the one cleaning of {@link Text}; every
 * refusal is a 400 that names the field by its label.
 */
public final class Typed {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,31}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9}(?:,\\d{3})*)(?:\\.0+)?");

    private Typed() {}

    /** A long text that must be there. @throws Refusal 400 when it is missing, too long or holds a NUL */
    public static String text(Map<String, String> typed, String field, String label, int longest) {
        return need(label, typed.get(field), longest);
    }

    /** A long text that may be missing: then null. */
    public static String optional(Map<String, String> typed, String field, String label, int longest) {
        return text(label, typed.get(field), longest);
    }

    /** A long text with its line breaks, without blanks around it; null when nothing is left. */
    public static String text(String label, String typed, int longest) {
        return kept(label, Text.clean(typed).strip(), longest);
    }

    /** The same where it must be there. */
    public static String need(String label, String typed, int longest) {
        return there(label, text(label, typed, longest));
    }

    /** One line that must be there. */
    public static String required(String label, String typed, int longest) {
        return there(label, optional(label, typed, longest));
    }

    /** One line that may be missing: then null. */
    public static String optional(String label, String typed, int longest) {
        return kept(label, Text.line(typed), longest);
    }

    /** The name of a person, an office, a place: without the blanks that pad it. */
    public static String name(String label, String typed, int longest) {
        return there(label, kept(label, Text.name(typed), longest));
    }

    /** A code or user id: letters and digits only, the engine takes nothing else. */
    public static String code(String label, String typed) {
        String text = there(label, kept(label, Text.code(typed), 100));
        if (!CODE.matcher(text).matches()) {
            throw wrong(label, "只能用英文字母和数字，以字母开头，2 至 32 位");
        }
        return text;
    }

    /** A mail address, or null. */
    public static String mail(String label, String typed) {
        String text = kept(label, Text.code(typed), 100);
        if (text != null && !MAIL.matcher(text).matches()) {
            throw wrong(label, "应为邮箱地址，如 name@example.cn");
        }
        return text;
    }

    /** A telephone number in its one form, or null. */
    public static String phone(String label, String typed) {
        String text = optional(label, typed, 60);
        return text == null
                ? null
                : Telephone.parse(text)
                        .orElseThrow(() -> wrong(label, "应为一个电话号码，如 13900000001 或 0914-2610009；写的是“" + text + "”"));
    }

    /** A whole number from 1 to 99. */
    public static int ordinal(String label, String typed) {
        return number(label, typed, 1, 99);
    }

    /** A whole number within these bounds: 19, 19.0, １９, 十九. */
    public static int number(String label, String typed, int least, int most) {
        OptionalInt number = whole(required(label, typed, 20));
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            throw wrong(label, "应为 " + least + " 至 " + most + " 的整数");
        }
        return number.getAsInt();
    }

    /** The same of a field of a form. */
    public static int number(Map<String, String> typed, String field, String label, int least, int most) {
        return number(label, typed.get(field), least, most);
    }

    /** The whole number a text names, in digits of any width or in Chinese up to 九十九; nothing when it names none. */
    public static OptionalInt whole(String typed) {
        String text = Text.code(typed);
        var digits = WHOLE.matcher(text);
        if (digits.matches()) {
            long number = Long.parseLong(digits.group(1).replace(",", ""));
            return Math.abs(number) > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) number);
        }
        int written = ChineseNumber.of(text);
        return written == 0 ? OptionalInt.empty() : OptionalInt.of(written);
    }

    /** The id in an address. @throws Refusal 404 with this sentence for whatever cannot be one */
    public static long id(String address, String none) {
        if (!ID.matcher(address).matches()) {
            throw Refusal.notFound(none);
        }
        return Long.parseLong(address);
    }

    /** A day that must be there. */
    public static LocalDate day(String label, String typed) {
        return Days.parse(required(label, typed, 40)).orElseThrow(() -> wrong(label, "不是有效日期，请写成 2026-11-23 这样"));
    }

    /** The same of a field of a form. */
    public static LocalDate day(Map<String, String> typed, String field, String label) {
        return day(label, typed.get(field));
    }

    private static String kept(String label, String text, int longest) {
        if (text.indexOf(0) >= 0) {
            throw wrong(label, "含有无法保存的字符，请删去后再提交");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw wrong(label, "太长了，最多 " + longest + " 个字");
        }
        return text.isEmpty() ? null : text;
    }

    private static String there(String label, String text) {
        if (text == null) {
            throw Refusal.invalid("请填写“" + label + "”");
        }
        return text;
    }

    private static Refusal wrong(String label, String sentence) {
        return Refusal.invalid("“" + label + "”" + sentence);
    }
}
