package jianyi.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Hours;

/**
 * What is typed to announce an activity.
 *
 * @param groupId the group that is called, or null
 * @param begins null when no hour is named
 */
public record Draft(String body, String title, Kind kind, Long groupId, LocalDate day, LocalTime begins, String place) {

    private static final int TITLE = 100;
    private static final int PLACE = 100;

    /** Reads the form. @throws Refusal 400 naming the field by its label */
    public static Draft read(String body, Long groupId, Map<String, String> typed) {
        return new Draft(
                body,
                Typed.required("活动名称", typed.get("title"), TITLE),
                kind(typed),
                groupId,
                Typed.day("日期", typed.get("date")),
                hour(typed),
                Typed.required("地点", typed.get("place"), PLACE));
    }

    /** The kind that was chosen. @throws Refusal 400 */
    public static Kind kind(Map<String, String> typed) {
        return Kind.of(Typed.required("活动种类", typed.get("kind"), 20))
                .orElseThrow(() -> Refusal.invalid("“活动种类”没有这个选项"));
    }

    /** The hour, or null. @throws Refusal 400 */
    public static LocalTime hour(Map<String, String> typed) {
        var text = Typed.optional("时间", typed.get("time"), 20);
        return text == null ? null : Hours.parse(text).orElseThrow(() -> Refusal.invalid("“时间”看不懂，请写成 9:00 这样"));
    }

    /** The same for another day, under another title. */
    public Draft on(LocalDate other, String called) {
        return new Draft(body, called, kind, groupId, other, begins, place);
    }
}
