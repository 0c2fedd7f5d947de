package jianyi.setup.terms;

import java.util.function.Function;
import jianyi.flow.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A value written as a short text.
 *
 * @param reader says it in words, or throws when it cannot be read
 * @param rows lines the field shows
 * @param hint how it is written
 */
record LinesForm(Function<String, String> reader, int rows, String hint) implements RuleForm {

    private static final int LONGEST = 2000;

    @Override
    public String words(String value) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    @Override
    public String read(MultiValueMap<String, String> typed) {
        String text = typed.getFirst("text");
        try {
            if (text != null && !text.isBlank() && text.length() <= LONGEST && text.indexOf(0) < 0) {
                reader.apply(text.strip());
                return text.strip();
            }
        } catch (IllegalArgumentException e) {
            // Said below, in the words of the hint.
        }
        throw Refusal.invalid("“新的规定”看不懂：" + hint);
    }

    @Override
    public MultiValueMap<String, String> fields(String value) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("text", value);
        return fields;
    }
}
