package jianyi.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A field of lines with parts between bars, 姓名｜发言要点; {@code |} and {@code ｜} are the same, blank lines are passed over. */
public final class Lines {

    private static final Pattern BAR = Pattern.compile("[|｜]");

    private Lines() {}

    /**
     * The parts of each line; no line when the field was left blank.
     *
     * @param parts how many parts a line has, none of them empty
     * @param how what they are, for the refusal: 姓名｜发言要点
     * @throws Refusal 400 naming the field and the line
     */
    public static List<List<String>> of(Answers answers, String field, int parts, String how) {
        var read = new ArrayList<List<String>>();
        var lines = answers.text(field).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var found = Stream.of(BAR.split(lines.get(i) + " ", -1))
                        .map(String::strip)
                        .toList();
                if (found.size() != parts || found.contains("")) {
                    throw answers.wrong(field, "第 " + (i + 1) + " 行应写成“" + how + "”");
                }
                read.add(found);
            }
        }
        return read;
    }
}
