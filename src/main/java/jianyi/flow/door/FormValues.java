package jianyi.flow.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.flow.text.FormText;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Puts facts and first values before a form without storing them. This is the one place where what a form shows is made safe: the first
 * value of a question stays as it is, everything else is text in Markdown.
 */
final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormValues() {}

    /** @param asked the names of the form's questions */
    static List<FormField> of(Map<String, Object> shown, Set<String> asked) {
        List<FormField> fields = new ArrayList<>();
        shown.forEach((name, value) -> fields.add(field(name, value, asked.contains(name))));
        return fields;
    }

    private static FormField field(String name, Object value, boolean asked) {
        var field = new FormFieldImpl();
        field.setId(name);
        boolean text = value instanceof FormText || value instanceof String && !asked;
        field.setValue(typed(text ? FormText.shown(value) : value));
        return field;
    }

    private static TypedValue typed(Object value) {
        if (value instanceof List || value instanceof Map) {
            return SpinValues.jsonValue(json(value)).create();
        }
        return Variables.untypedValue(value);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
