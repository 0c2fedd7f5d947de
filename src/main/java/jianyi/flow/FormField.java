package jianyi.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One question of a form, as its schema defines it.
 *
 * @param key the answer's name
 * @param label what people read beside it, without its star
 * @param type form-js' component type
 * @param required whether it may be left empty
 * @param requiredUnless a yes-or-no field that lifts the duty when yes; null when nothing does
 * @param longest the most characters it takes
 * @param least the smallest number it takes, or null
 * @param most the largest number it takes, or null
 * @param choices the only values it takes; empty when the room supplies them
 */
public record FormField(
        String key,
        String label,
        String type,
        boolean required,
        String requiredUnless,
        int longest,
        BigDecimal least,
        BigDecimal most,
        Set<String> choices) {

    /** What a long text takes at least and, here, at most. */
    static final int LONG_TEXT = 50_000;

    private static final int SHORT_TEXT = 500;
    /** What a label adds while the field has to be filled in: a star, on a condition or not. */
    private static final Pattern STAR = Pattern.compile(" \\*$|\\{\\{#if .*\\{\\{/if}}$");

    private static final Set<String> SILENT =
            Set.of("text", "html", "separator", "spacer", "button", "group", "table", "image");

    /** Every question of a form schema in its order, those inside groups too. */
    static List<FormField> of(JsonNode schema) {
        var fields = new ArrayList<FormField>();
        for (JsonNode component : schema.path("components")) {
            if (!SILENT.contains(component.path("type").asText()) && component.hasNonNull("key")) {
                fields.add(read(component));
            }
            fields.addAll(of(component));
        }
        return fields;
    }

    /** Whether it takes several values. */
    public boolean many() {
        return type.equals("taglist") || type.equals("checklist");
    }

    private static FormField read(JsonNode component) {
        var type = component.path("type").asText();
        var validate = component.path("validate");
        var choices = new LinkedHashSet<String>();
        component
                .path("values")
                .forEach(value -> choices.add(value.path("value").asText()));
        return new FormField(
                component.path("key").asText(),
                STAR.matcher(component
                                .path("label")
                                .asText(component.path("dateLabel").asText()))
                        .replaceFirst(""),
                type,
                validate.path("required").asBoolean(),
                component.path("properties").path("requiredUnless").asText(null),
                validate.path("maxLength").asInt(type.equals("textarea") ? LONG_TEXT : SHORT_TEXT),
                validate.hasNonNull("min") ? validate.path("min").decimalValue() : null,
                validate.hasNonNull("max") ? validate.path("max").decimalValue() : null,
                choices);
    }
}
