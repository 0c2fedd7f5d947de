package jianyi.setup.terms;

import java.util.Map;
import jianyi.calendar.Term;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A length of time: a number and its unit. */
record TermForm(Limit limit) implements RuleForm {

    /** The units as stored and as people read them. */
    static final Map<String, String> UNITS = Choices.of("wd", "工作日", "d", "天", "m", "月");

    @Override
    public String words(String value) {
        try {
            return Term.parse(value).words();
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    @Override
    public String read(MultiValueMap<String, String> typed) {
        String amount = Typed.required("数字", typed.getFirst("amount"), 10);
        if (!amount.matches("[1-9][0-9]{0,3}")) {
            throw Refusal.invalid("“数字”应为 1 至 9999 的整数，写的是“" + amount + "”");
        }
        String unit = typed.getFirst("unit");
        if (unit == null || !UNITS.containsKey(unit)) {
            throw Refusal.invalid("请选择“单位”：工作日、天或月");
        }
        Term term = Term.parse(amount + unit);
        limit.fault(term).ifPresent(sentence -> {
            throw Refusal.invalid("期限" + sentence);
        });
        return term.code();
    }

    @Override
    public MultiValueMap<String, String> fields(String value) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("amount", value.replaceAll("\\D", ""));
        fields.set("unit", value.replaceAll("\\d", ""));
        return fields;
    }
}
