package jianyi.flow.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import jianyi.flow.text.FormText;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
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

    /** @param asked whether the form has a question of this name */
    static void add(FormDataImpl data, String name, Object value, boolean asked) {
        var field = new FormFieldImpl();
        field.setId(name);
        boolean text = value instanceof FormText || value instanceof String && !asked;
        field.setValue(typed(text ? FormText.shown(value) : value));
        data.getFormFields().add(field);
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
