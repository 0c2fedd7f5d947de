package jianyi.inspection.field;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;

/** Reads what was typed on the page of a site. */
final class FindingForm {

    private static final Pattern CLIENT = Pattern.compile("[0-9A-Za-z-]{8,64}");
    private static final int LONGEST = 20_000;
    private static final int LINE = 200;

    private FindingForm() {}

    /** @throws Refusal 400 naming the field */
    static Finding read(
            Map<String, String> typed, String number, int site, Viewer viewer, LocalDate today, OffsetDateTime now) {
        var found = typed.getOrDefault("foundOn", "").isBlank() ? today : Typed.day(typed, "foundOn", "日期");
        if (found.isAfter(today)) {
            throw Refusal.invalid("“日期”不能晚于今天");
        }
        return new Finding(
                0,
                number,
                site,
                client(typed),
                found,
                Typed.optional("具体位置", typed.get("spot"), LINE),
                Typed.optional("条文", typed.get("article"), LINE),
                Typed.text(typed, "words", "发现的情况", LONGEST),
                severity(typed),
                Typed.optional("转给哪个机关", typed.get("passedTo"), LINE),
                null,
                viewer.id(),
                viewer.name(),
                now);
    }

    /** The id the browser gave it. */
    static String client(Map<String, String> typed) {
        var client = typed.getOrDefault("client", "");
        if (!CLIENT.matcher(client).matches()) {
            throw Refusal.invalid("这条记录没有编号，请刷新页面后再记");
        }
        return client;
    }

    private static Severity severity(Map<String, String> typed) {
        return Stream.of(Severity.values())
                .filter(one -> one.name().equals(typed.get("severity")))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请选择“程度”"));
    }
}
