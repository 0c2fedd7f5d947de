package jianyi.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Puts facts and first values before a form without storing them. */
final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormValues() {}

    static void add(FormDataImpl data, String name, Object value) {
        var field = new FormFieldImpl();
        field.setId(name);
        field.setValue(typed(value));
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
