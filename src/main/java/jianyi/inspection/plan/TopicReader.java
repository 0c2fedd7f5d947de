package jianyi.inspection.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.inspection.Kind;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Reads the lines of a plan, 月｜事项｜理由｜方式, of a district with the street that does it as a fifth part. */
@Component
class TopicReader {

    private static final Pattern BAR = Pattern.compile("[|｜]");
    private static final Pattern MONTH = Pattern.compile("月份?$");
    private static final int MOST = 60;
    private static final int MATTER = 100;
    private static final int REASON = 500;
    private static final String HOW = "应写成“月｜事项｜理由｜方式”";

    private final Offices offices;

    TopicReader(Offices offices) {
        this.offices = offices;
    }

    /** Every line that is not blank, by month. @throws Refusal 400 naming the line; also for a matter that stands there twice */
    List<Topic> read(Answers answers, Office body) {
        var topics = new ArrayList<Topic>();
        var lines = answers.need("topics").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var line = new Line(answers, i + 1);
                var topic = line.topic(lines.get(i), body);
                if (topics.stream().anyMatch(one -> one.matter().equals(topic.matter()) && one.way() == topic.way())) {
                    throw line.wrong("和前面的重复：" + topic.way().label() + "“" + topic.matter() + "”");
                }
                topics.add(topic);
            }
        }
        if (topics.size() > MOST) {
            throw answers.wrong("topics", "最多 " + MOST + " 项");
        }
        return topics.stream()
                .sorted(java.util.Comparator.comparingInt(Topic::month))
                .toList();
    }

    private final class Line {
        private final Answers answers;
        private final int place;

        Line(Answers answers, int place) {
            this.answers = answers;
            this.place = place;
        }

        Topic topic(String text, Office body) {
            var parts = BAR.splitAsStream(text + " ").map(String::strip).toList();
            if (parts.size() < 3 || parts.size() > 5 || parts.subList(0, 3).contains("")) {
                throw wrong(HOW);
            }
            return new Topic(
                    month(parts.get(0)),
                    fitting(parts.get(1), MATTER, "事项"),
                    fitting(parts.get(2), REASON, "理由"),
                    way(part(parts, 3)),
                    street(part(parts, 4), body));
        }

        private static String part(List<String> parts, int place) {
            return place < parts.size() ? parts.get(place) : "";
        }

        private int month(String text) {
            int month = Typed.whole(MONTH.matcher(text).replaceFirst("")).orElse(0);
            if (month < 1 || month > 12) {
                throw wrong("的月份应为 1 至 12");
            }
            return month;
        }

        private String fitting(String text, int longest, String what) {
            if (text.codePointCount(0, text.length()) > longest) {
                throw wrong("的" + what + "太长，最多 " + longest + " 个字");
            }
            return text;
        }

        private Kind way(String label) {
            return label.isEmpty()
                    ? Kind.LAW
                    : Arrays.stream(Kind.values())
                            .filter(kind -> kind.label().equals(label))
                            .findFirst()
                            .orElseThrow(() -> wrong("的方式应为执法检查、专项工作报告、视察调研或者工作评议"));
        }

        private String street(String said, Office body) {
            if (said.isEmpty()) {
                return null;
            }
            if (body.kind() != OfficeKind.STANDING) {
                throw wrong("多了一部分：只有区人大的计划可以交给街道承担");
            }
            return offices.all().stream()
                    .filter(office ->
                            office.kind() == OfficeKind.STREET && body.code().equals(office.parent()))
                    .filter(office ->
                            office.code().equals(said) || office.name().equals(said))
                    .map(Office::code)
                    .findFirst()
                    .orElseThrow(() -> wrong("的第五部分应为本区一个街道联络组的名称"));
        }

        Refusal wrong(String sentence) {
            return answers.wrong("topics", "第 " + place + " 行" + sentence);
        }
    }
}
