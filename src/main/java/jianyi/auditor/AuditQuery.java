package jianyi.auditor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import jianyi.audit.Act;
import jianyi.audit.Asked;
import jianyi.flow.Refusal;

/**
 * What was asked of the record, as typed and as understood.
 *
 * @param page from 0
 * @param check whether the whole record is to be checked
 */
record AuditQuery(Map<String, String> typed, Asked asked, int page, boolean check) {

    private static final int LONGEST = 100;

    /**
     * Reads {@code person}, {@code day} (yyyy-MM-dd), {@code kind}, {@code q} and {@code page}; empty ones ask for everything.
     *
     * @throws Refusal 400 naming the field that cannot be read
     */
    static AuditQuery of(Map<String, String> typed) {
        return new AuditQuery(
                typed,
                new Asked(
                        text("人员", typed.get("person")),
                        day(typed.get("day")),
                        kind(typed.get("kind")),
                        text("查找", typed.get("q"))),
                page(typed.get("page")),
                typed.containsKey("check"));
    }

    /** Asks for everything, keeping what was typed to be mended. */
    static AuditQuery nothing(Map<String, String> typed) {
        return new AuditQuery(typed, Asked.ALL, 0, false);
    }

    /** What stands in a field of the form. */
    public String field(String name) {
        return typed.getOrDefault(name, "");
    }

    private static String text(String label, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            throw Refusal.invalid("“" + label + "”最多 " + LONGEST + " 个字，不能含有控制字符");
        }
        return typed.strip();
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.invalid("“日期”应写作 2026-11-28");
        }
    }

    private static Act.Kind kind(String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Arrays.stream(Act.Kind.values())
                        .filter(kind -> kind.name().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("请选择“类别”"));
    }

    private static int page(String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
