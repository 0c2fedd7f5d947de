package jianyi.setup.terms;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The table of reply classes, one line each: letter, words, meaning. Everything else in the product keys on the meaning. */
record ClassesForm() implements RuleForm {

    private static final Map<String, String> MEANINGS =
            Choices.of("solved", "已解决", "promised", "承诺", "not-now", "暂缓", "reference", "参考", "upward", "上报");
    private static final int MOST = 10;
    private static final String BAR = "[|｜]";

    @Override
    public String words(String value) {
        return value.lines()
                .map(line -> line.split("\\|"))
                .map(part -> part.length == 3
                        ? part[0] + "｜" + part[1] + "｜" + MEANINGS.getOrDefault(part[2], part[2])
                        : String.join("｜", part))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String read(MultiValueMap<String, String> typed) {
        String text = typed.getFirst("classes");
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("请填写“办理结果类别”，每行一类");
        }
        Set<String> codes = new HashSet<>();
        String classes = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line(line.strip(), codes))
                .collect(Collectors.joining("\n"));
        if (codes.size() > MOST) {
            throw Refusal.invalid("“办理结果类别”最多 " + MOST + " 类");
        }
        return classes;
    }

    private static String line(String line, Set<String> codes) {
        String[] part = line.split(BAR, -1);
        if (part.length != 3) {
            throw Refusal.invalid("“办理结果类别”每行应为“代号｜名称｜含义”，写的是“" + shortened(line) + "”");
        }
        String code = Typed.required("代号", part[0], 4);
        String label = Typed.required("名称", part[1], 40);
        if (!codes.add(code)) {
            throw Refusal.invalid("“代号”" + code + " 重复了");
        }
        return code + "|" + label + "|" + meaning(part[2].strip());
    }

    private static String meaning(String typed) {
        return MEANINGS.entrySet().stream()
                .filter(one -> one.getKey().equals(typed) || one.getValue().equals(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "“含义”应为" + String.join("、", MEANINGS.values()) + "之一，写的是“" + shortened(typed) + "”"));
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }

    @Override
    public MultiValueMap<String, String> fields(String value) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("classes", words(value));
        return fields;
    }
}
