package jianyi.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.flow.text.Text;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;

/** A form's questions and the check every submission passes: its own fields, the right type, not too long, no NUL. */
public final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, FormField> fields = new LinkedHashMap<>();

    private FormSchema(List<FormField> fields) {
        fields.forEach(field -> this.fields.put(field.key(), field));
    }

    /** Reads a Camunda Form. */
    public static FormSchema read(InputStream form) {
        try (form) {
            return new FormSchema(FormField.of(JSON.readTree(form)));
        } catch (IOException e) {
            throw new IllegalStateException("a form is not readable", e);
        }
    }

    /** The questions by key. */
    public Map<String, FormField> fields() {
        return Map.copyOf(fields);
    }

    /** The answers, checked. @throws Refusal 400 with a sentence that names the field by its label */
    public Answers check(VariableMap submitted) {
        var values = new LinkedHashMap<String, Object>();
        for (String name : submitted.keySet()) {
            var field = fields.get(name);
            if (field == null) {
                throw Refusal.invalid("这张表单没有“" + shortened(name) + "”这一项");
            }
            var value = cleaned(field, plain(submitted, name));
            if (value != null) {
                values.put(name, value);
            }
        }
        var answers = new Answers(values, labels());
        fields.values().stream()
                .filter(field -> field.required() && !values.containsKey(field.key()))
                .filter(field -> !Boolean.TRUE.equals(values.get(field.requiredUnless())))
                .findFirst()
                .ifPresent(field -> {
                    throw answers.missing(field.key());
                });
        return answers;
    }

    private Map<String, String> labels() {
        return fields.values().stream().collect(Collectors.toMap(FormField::key, FormField::label));
    }

    private static Object plain(VariableMap submitted, String name) {
        var typed = submitted.getValueTyped(name);
        return typed instanceof SerializableValue value
                        && (value.getValueSerialized() != null || !value.isDeserialized())
                ? value.getValueSerialized()
                : submitted.get(name);
    }

    private static Object cleaned(FormField field, Object value) {
        if (value == null) {
            return null;
        }
        if (field.many()) {
            return list(field, value);
        }
        return switch (field.type()) {
            case "checkbox" -> yesNo(field, value);
            case "radio" -> field.choices().equals(Set.of("true", "false")) ? yesNo(field, value) : text(field, value);
            default -> text(field, value);
        };
    }

    private static Boolean yesNo(FormField field, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false" -> false;
            case "" -> null;
            default -> throw wrong(field, "只能选“是”或“否”");
        };
    }

    private static String text(FormField field, Object value) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            throw wrong(field, "的格式不对");
        }
        var text = cleaned(field, value.toString());
        if (text.indexOf('\0') >= 0) {
            throw wrong(field, "含有无法保存的字符，请删去后再提交");
        }
        if (text.codePointCount(0, text.length()) > field.longest()) {
            throw wrong(field, "太长了，最多 " + field.longest() + " 个字");
        }
        if (text.isEmpty()) {
            return null;
        }
        if (!field.choices().isEmpty() && !field.choices().contains(text)) {
            throw wrong(field, "没有“" + shortened(text) + "”这个选项");
        }
        if (field.type().equals("number")) {
            within(field, text);
        }
        return text;
    }

    /** A long text keeps its lines; whatever else is asked for stands on one. */
    private static String cleaned(FormField field, String typed) {
        return switch (field.type()) {
            case "textarea" -> Text.clean(typed).strip();
            case "number" -> Text.code(typed);
            default -> Text.line(typed);
        };
    }

    private static void within(FormField field, String text) {
        try {
            var number = new BigDecimal(text);
            if (field.least() != null && number.compareTo(field.least()) < 0) {
                throw wrong(field, "不能小于 " + field.least());
            }
            if (field.most() != null && number.compareTo(field.most()) > 0) {
                throw wrong(field, "不能大于 " + field.most());
            }
        } catch (NumberFormatException e) {
            throw wrong(field, "应填数字");
        }
    }

    private static List<String> list(FormField field, Object value) {
        var chosen = new ArrayList<String>();
        for (Object one : value instanceof String json ? parsed(field, json) : asList(field, value)) {
            if (!(one instanceof String)) {
                throw wrong(field, "的格式不对");
            }
            var text = text(field, one);
            if (text != null && !chosen.contains(text)) {
                chosen.add(text);
            }
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private static List<?> asList(FormField field, Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(field, "的格式不对");
    }

    private static List<?> parsed(FormField field, String json) {
        if (json.isBlank()) {
            return List.of();
        }
        try {
            return Optional.ofNullable(JSON.readValue(json, List.class)).orElse(List.of());
        } catch (JsonProcessingException e) {
            throw wrong(field, "的格式不对");
        }
    }

    private static Refusal wrong(FormField field, String sentence) {
        return Refusal.invalid("“" + field.label() + "”" + sentence);
    }

    private static String shortened(String text) {
        var visible = text.replaceAll("\\p{Cntrl}", "");
        return visible.length() > 20 ? visible.substring(0, 20) + "…" : visible;
    }
}
