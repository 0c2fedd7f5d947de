package jianyi.meeting.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;

/** Reads a text of lines with parts between bars, 姓名｜发言要点; {@code |} and {@code ｜} are the same. */
public final class Lines {

    private static final Pattern BAR = Pattern.compile("[|｜]");

    private final Answers answers;
    private final String field;

    private Lines(Answers answers, String field) {
        this.answers = answers;
        this.field = field;
    }

    /**
     * The parts of each line that is not blank.
     *
     * @param parts how many parts a line has, none of them empty
     * @param how what they are, for the refusal: 姓名｜发言要点
     * @throws Refusal 400 naming the field and the line
     */
    public static List<List<String>> of(Answers answers, String field, String text, int parts, String how) {
        return new Lines(answers, field).read(text, parts, how);
    }

    private List<List<String>> read(String text, int parts, String how) {
        var read = new ArrayList<List<String>>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var found =
                        BAR.splitAsStream(lines.get(i) + " ").map(String::strip).toList();
                if (found.size() != parts || found.contains("")) {
                    throw wrong(i, "应写成“" + how + "”");
                }
                read.add(found);
            }
        }
        return read;
    }

    private Refusal wrong(int line, String sentence) {
        return answers.wrong(field, "第 " + (line + 1) + " 行" + sentence);
    }
}
