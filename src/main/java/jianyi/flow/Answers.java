package jianyi.flow;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.flow.text.Days;

/**
 * What a person has filled into a form, checked by the door: only the form's own fields, of the right type and length, blank
 * texts dropped. Travels as one transient variable, so nothing of it reaches the engine's tables.
 */
public final class Answers implements Serializable {

    /** The transient variable's name. */
    public static final String NAME = "answers";

    private final transient Map<String, Object> values;
    private final transient Map<String, String> labels;

    /** Answers to a form of our own pages; {@code labels} name the fields in refusals. */
    public Answers(Map<String, Object> values, Map<String, String> labels) {
        this.values = new LinkedHashMap<>(values);
        this.labels = Map.copyOf(labels);
    }

    /** A text, absent when left blank. */
    public Optional<String> text(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    /** A text that must be there. @throws Refusal 400, naming the field, when blank */
    public String need(String field) {
        return text(field).orElseThrow(() -> missing(field));
    }

    /** A yes or no that must be there. @throws Refusal 400, naming the field */
    public boolean decided(String field) {
        return Optional.ofNullable((Boolean) values.get(field)).orElseThrow(() -> missing(field));
    }

    /** A yes or no, with what an untouched box means. */
    public boolean flag(String field, boolean untouched) {
        return values.get(field) instanceof Boolean set ? set : untouched;
    }

    /** Whether the field was filled in at all. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** Several chosen values, empty when none. */
    public List<String> list(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** A whole number, for example months. @throws Refusal 400 when it is no number */
    public Optional<Integer> number(String field) {
        return Optional.ofNullable(values.get(field))
                .map(value -> Typed.whole(value.toString()).orElseThrow(() -> wrong(field, "应为整数")));
    }

    /** A day; 2026-11-23, 2026年11月23日 and 2026/11/23 are all taken. @throws Refusal 400 when it is no day */
    public Optional<LocalDate> date(String field) {
        return text(field).map(text -> Days.parse(text).orElseThrow(() -> wrong(field, "不是有效日期，请写成 2026-11-23 这样")));
    }

    /** A day that must be there. */
    public LocalDate needDate(String field) {
        return date(field).orElseThrow(() -> missing(field));
    }

    /** The refusal for a field left empty. */
    public Refusal missing(String field) {
        return Refusal.invalid("请填写“" + label(field) + "”");
    }

    /** The refusal for a value that cannot be taken; the sentence is put behind the field's label. */
    public Refusal wrong(String field, String sentence) {
        return Refusal.invalid("“" + label(field) + "”" + sentence);
    }

    /** The label people see beside the field. */
    public String label(String field) {
        return labels.getOrDefault(field, field);
    }
}
