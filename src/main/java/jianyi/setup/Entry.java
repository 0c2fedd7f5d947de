package jianyi.setup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import jianyi.flow.Refusal;

/** Reads what somebody typed into one field; every refusal names the field by its label. */
public final class Entry {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,31}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{4,19}");

    private Entry() {}

    /** Text that must be there, without blanks around it. */
    public static String required(String label, String typed, int longest) {
        String text = optional(label, typed, longest);
        if (text == null) {
            throw Refusal.invalid("请填写“" + label + "”");
        }
        return text;
    }

    /** Text that may be missing: then null. */
    public static String optional(String label, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("“" + label + "”含有不能保存的字符，请重新填写");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.invalid("“" + label + "”最多 " + longest + " 个字");
        }
        return text;
    }

    /** A code or user id: letters and digits only, the engine takes nothing else. */
    public static String code(String label, String typed) {
        String text = required(label, typed, 32);
        if (!CODE.matcher(text).matches()) {
            throw Refusal.invalid("“" + label + "”只能用英文字母和数字，以字母开头，2 至 32 位");
        }
        return text;
    }

    /** A mail address, or null. */
    public static String mail(String label, String typed) {
        return fitting(label, optional(label, typed, 100), MAIL, "应为邮箱地址，如 name@example.cn");
    }

    /** A telephone number, or null. */
    public static String phone(String label, String typed) {
        return fitting(label, optional(label, typed, 20), PHONE, "应为电话号码，只含数字和短横线");
    }

    /** A whole number from 1 to 99. */
    public static int ordinal(String label, String typed) {
        String text = required(label, typed, 10);
        if (!text.matches("[1-9][0-9]?")) {
            throw Refusal.invalid("“" + label + "”应为 1 至 99 的整数");
        }
        return Integer.parseInt(text);
    }

    /** A day as {@code yyyy-MM-dd}. */
    public static LocalDate day(String label, String typed) {
        try {
            return LocalDate.parse(required(label, typed, 10));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("“" + label + "”应为日期，如 2026-11-23");
        }
    }

    private static String fitting(String label, String text, Pattern pattern, String rule) {
        if (text != null && !pattern.matcher(text).matches()) {
            throw Refusal.invalid("“" + label + "”" + rule);
        }
        return text;
    }
}
