package jianyi.setup.terms;

import java.util.Map;
import jianyi.flow.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** One of several possibilities. */
record ChoiceForm(Map<String, String> choices) implements RuleForm {

    @Override
    public String words(String value) {
        return choices.getOrDefault(value.strip(), value);
    }

    @Override
    public String read(MultiValueMap<String, String> typed) {
        String chosen = typed.getFirst("choice");
        if (chosen == null || !choices.containsKey(chosen)) {
            throw Refusal.invalid("请选择“新的规定”里列出的一项");
        }
        return chosen;
    }

    @Override
    public MultiValueMap<String, String> fields(String value) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("choice", value.strip());
        return fields;
    }
}
