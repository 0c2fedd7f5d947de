package jianyi.casework.act;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;

/** What somebody has typed into a small form of the sheet; refused with the field's label. */
public final class Filled {

    /** Most characters of a long text. */
    public static final int LONG = 20_000;

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("reason", "理由"),
            Map.entry("enteredFrom", "代录依据"),
            Map.entry("unit", "改交单位"),
            Map.entry("coUnit", "会办单位"),
            Map.entry("title", "标题"),
            Map.entry("situation", "案由"),
            Map.entry("proposal", "具体建议"),
            Map.entry("category", "类别"),
            Map.entry("letterNumber", "文号"),
            Map.entry("letterDate", "答复函日期"),
            Map.entry("deliveredOn", "送达日期"),
            Map.entry("truth", "是否属实"),
            Map.entry("pauseCause", "中止原因"),
            Map.entry("demand", "督办要求"),
            Map.entry("answerBy", "答复督办的期限"),
            Map.entry("newDue", "申请延到哪一天"),
            Map.entry("explanation", "书面说明"),
            Map.entry("remark", "说明"),
            Map.entry("sentOn", "送出日期"),
            Map.entry("sentWay", "送出方式"),
            Map.entry("matches", "对应的问题"),
            Map.entry("joins", "是否参加"),
            Map.entry("conflict", "回避或者不参加的原因"));

    private final Map<String, String> typed;

    /** What came with the form, by field. */
    public Filled(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What people read beside a field; its name when it has no label. */
    public static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    /** A text, absent when left blank. @throws Refusal 400 when too long or with characters that cannot be kept */
    public Optional<String> text(String field, int longest) {
        return Optional.ofNullable(Typed.text(label(field), typed.get(field), longest));
    }

    /** A text that must be there. */
    public String need(String field, int longest) {
        return text(field, longest).orElseThrow(() -> Refusal.invalid("请填写“" + label(field) + "”"));
    }

    /** The reason that must be there. */
    public String reason() {
        return need("reason", LONG);
    }

    /** A day that must be there. */
    public LocalDate needDate(String field) {
        return Typed.day(label(field), typed.get(field));
    }

    /** The refusal for a value that cannot be taken. */
    public static Refusal wrong(String field, String sentence) {
        return Refusal.invalid("“" + label(field) + "”" + sentence);
    }

    /** What was typed into these fields, as a start form takes it. */
    public Map<String, Object> only(List<String> fields) {
        var values = new HashMap<String, Object>();
        fields.forEach(field -> values.put(field, Text.clean(typed.get(field))));
        return values;
    }

    /** From what a clerk types a deputy's word in, as the forms' desk reads it. @throws Refusal 400 for anything else */
    public Answers entering() {
        var from = text("enteredFrom", 20);
        from.filter(said -> !said.equals("paper") && !said.equals("phone")).ifPresent(said -> {
            throw wrong("enteredFrom", "没有这个选项");
        });
        var values = new HashMap<String, Object>();
        from.ifPresent(said -> values.put("enteredFrom", said));
        return new Answers(values, LABELS);
    }
}
