package jianyi.setup.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.flow.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * At least one of several possibilities.
 *
 * @param beyond what is said of one that is not among them
 */
record SeveralForm(Map<String, String> choices, String beyond) implements RuleForm {

    @Override
    public String words(String value) {
        return Arrays.stream(value.split(","))
                .map(one -> choices.getOrDefault(one.strip(), one))
                .collect(Collectors.joining("、"));
    }

    @Override
    public String read(MultiValueMap<String, String> typed) {
        List<String> chosen = typed.getOrDefault("choice", List.of());
        if (chosen.isEmpty()) {
            throw Refusal.invalid("“新的规定”至少选一项");
        }
        if (!choices.keySet().containsAll(chosen)) {
            throw Refusal.invalid(beyond);
        }
        return choices.keySet().stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    @Override
    public MultiValueMap<String, String> fields(String value) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        Arrays.stream(value.split(",")).map(String::strip).forEach(one -> fields.add("choice", one));
        return fields;
    }
}
