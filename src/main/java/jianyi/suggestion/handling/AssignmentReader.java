package jianyi.suggestion.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import jianyi.flow.Answers;
import jianyi.flow.text.Text;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.suggestion.Assignment;
import jianyi.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** Reads an assignment form; units belong to the body's own government. */
@Component
public class AssignmentReader {

    private final Offices offices;
    private final Settings settings;
    private final People people;

    AssignmentReader(Offices offices, Settings settings, People people) {
        this.offices = offices;
        this.settings = settings;
        this.people = people;
    }

    /** A clerk's assignment. @throws Refusal 400 naming the field, and in 分办分工 the line */
    public Assignment read(String body, Answers answers) {
        var mode = answers.need("mode");
        var lead = answers.need("leadUnit");
        known(body, lead, answers, "leadUnit", !mode.equals("separate"));
        var parts = mode.equals("separate") ? parts(body, lead, answers) : new LinkedHashMap<String, String>();
        return new Assignment(
                mode,
                lead,
                mode.equals("separate") ? List.of() : coUnits(body, lead, answers),
                parts,
                months(body, answers),
                answers.flag("keyItem", false),
                supervisor(body, answers));
    }

    /** A government's dispatch among its own units. */
    public Assignment dispatched(Suggestion suggestion, Answers answers) {
        var lead = answers.need("leadUnit");
        known(suggestion.body(), lead, answers, "leadUnit", false);
        return new Assignment(
                "lead",
                lead,
                coUnits(suggestion.body(), lead, answers),
                new LinkedHashMap<>(),
                suggestion.months(),
                suggestion.keyItem(),
                suggestion.supervisor());
    }

    /** A unit that may be charged with a case of this body. @throws Refusal 400 naming the field */
    Office known(String body, String code, Answers answers, String field, boolean governmentToo) {
        // Units to practise with belong to a government of their own and to no real body.
        return offices.find(code)
                .filter(office -> !office.retired())
                .filter(office ->
                        office.kind() == OfficeKind.UNIT || governmentToo && office.kind() == OfficeKind.GOVERNMENT)
                .filter(office -> offices.bodyOf(code).code().equals(body))
                .orElseThrow(() -> answers.wrong(field, "不是本级政府所属的单位"));
    }

    private List<String> coUnits(String body, String lead, Answers answers) {
        var units = answers.list("coUnits");
        for (String unit : units) {
            known(body, unit, answers, "coUnits", false);
            if (unit.equals(lead)) {
                throw answers.wrong("coUnits", "中不能再有主办单位");
            }
        }
        return units;
    }

    private LinkedHashMap<String, String> parts(String body, String lead, Answers answers) {
        var parts = new LinkedHashMap<String, String>();
        var lines = answers.need("parts").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                part(body, lines.get(i), "第 " + (i + 1) + " 行", parts, answers);
            }
        }
        if (!parts.keySet().iterator().next().equals(lead)) {
            throw answers.wrong("parts", "第 1 行应为所选的第一个单位“" + offices.get(lead).name() + "”");
        }
        return parts;
    }

    private void part(String body, String line, String place, LinkedHashMap<String, String> parts, Answers answers) {
        var halves = line.split("[|｜]", 2);
        if (halves.length < 2 || halves[0].isBlank() || halves[1].isBlank()) {
            throw answers.wrong("parts", place + "应写成“单位｜办理内容”");
        }
        var unit = unitNamed(body, halves[0].strip());
        if (unit == null) {
            throw answers.wrong("parts", place + "没有“" + shortened(halves[0].strip()) + "”这个单位，应为本级政府所属的单位");
        }
        if (parts.putIfAbsent(unit, halves[1].strip()) != null) {
            throw answers.wrong("parts", place + "的单位前面已经写过，一个单位只写一行");
        }
    }

    private static String shortened(String name) {
        return name.length() > 30 ? name.substring(0, 30) + "…" : name;
    }

    private String unitNamed(String body, String name) {
        return offices.governmentOf(body).stream()
                .flatMap(government -> offices.unitsOf(government.code()).stream())
                .filter(unit -> unit.code().equals(Text.code(name))
                        || Text.key(unit.name()).equals(Text.key(name)))
                .map(Office::code)
                .findFirst()
                .orElse(null);
    }

    private int months(String body, Answers answers) {
        var allowed = settings.numbers(body, Setting.REPLY_MONTHS);
        var months = answers.number("months").orElseThrow(() -> answers.missing("months"));
        if (!allowed.contains(months)) {
            throw answers.wrong(
                    "months", "只能选 " + allowed.stream().map(m -> m + " 个月").toList());
        }
        return months;
    }

    private String supervisor(String body, Answers answers) {
        var supervisor = answers.text("supervisor").orElse(null);
        if (supervisor != null && people.posts(supervisor).stream().noneMatch(post -> presses(post, body))) {
            throw answers.wrong("supervisor", "不是本级人大的人员");
        }
        return supervisor;
    }

    /** Whether the holder of this post may press a key item of that body. */
    public static boolean presses(Post post, String body) {
        return post.office().equals(body)
                && Set.of(Role.CHAIR, Role.PRESIDIUM, Role.MEMBER, Role.CLERK).contains(post.role());
    }
}
