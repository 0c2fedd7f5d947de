package jianyi.flow;

import java.time.LocalDate;
import java.util.Map;

/** Reads what somebody typed into one field of a page of ours; every refusal names the field by its label. */
public final class Typed {

    private Typed() {}

    /** Text that must be there, without blanks around it. @throws Refusal 400 when it is missing, too long or holds a NUL */
    public static String text(Map<String, String> typed, String field, String label, int longest) {
        var text = optional(typed, field, label, longest);
        if (text == null) {
            throw Refusal.invalid("请填写“" + label + "”");
        }
        return text;
    }

    /** Text that may be missing: then null. */
    public static String optional(Map<String, String> typed, String field, String label, int longest) {
        var text = typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
        if (text.indexOf(0) >= 0) {
            throw Refusal.invalid("“" + label + "”含有无法保存的字符，请删去后再提交");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.invalid("“" + label + "”太长了，最多 " + longest + " 个字");
        }
        return text.isEmpty() ? null : text;
    }

    /** A day that must be there. */
    public static LocalDate day(Map<String, String> typed, String field, String label) {
        return Days.parse(text(typed, field, label, 30))
                .orElseThrow(() -> Refusal.invalid("“" + label + "”不是有效日期，请写成 2026-11-23 这样"));
    }

    /** A whole number within these bounds. */
    public static int number(Map<String, String> typed, String field, String label, int least, int most) {
        var text = text(typed, field, label, 10);
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Refusal.invalid("“" + label + "”应为 " + least + " 至 " + most + " 的整数");
        }
        return Integer.parseInt(text);
    }
}
