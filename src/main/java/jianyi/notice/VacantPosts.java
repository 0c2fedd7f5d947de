package jianyi.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Posts that work comes to and nobody can do it: whoever is above is told, the unit's government, the government's congress office,
 * the town's district, the district's system administrators. Once a post and day, so that a hundred tasks make one report.
 */
@Component
class VacantPosts {

    private static final String ADMINISTRATORS = "systemadmin";

    private final Offices offices;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    VacantPosts(Offices offices, People people, JdbcClient jdbc, Clock clock) {
        this.offices = offices;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A report with those who get it. */
    record Report(List<Person> to, Notice notice) {}

    /** The report about a group nobody can work for; empty when it was reported today or is no post. */
    Optional<Report> report(String group, boolean locked, String caseNumber) {
        return vacant(group)
                .filter(post -> first(group, above(post).group(), caseNumber))
                .map(post -> report(post, locked, caseNumber));
    }

    /** The same whatever was reported today. */
    Optional<Report> again(String group, boolean locked, String caseNumber) {
        return vacant(group).map(post -> report(post, locked, caseNumber));
    }

    private Optional<Post> vacant(String group) {
        return Post.parse(group).filter(post -> offices.find(post.office()).isPresent());
    }

    private Report report(Post post, boolean locked, String caseNumber) {
        var above = above(post);
        return new Report(
                people.ableIn(above.group()),
                notice(offices.get(post.office()).title(post.role()), locked, above, caseNumber));
    }

    private Above above(Post post) {
        return above(offices.get(post.office()));
    }

    /** The nearest post above that somebody can work for. {@code keeps}: whether it may fill posts itself. */
    private record Above(String group, String ringOffice, boolean keeps) {}

    private Above above(Office office) {
        Office next = office.kind() == OfficeKind.STANDING ? null : offices.get(office.parent());
        if (next == null) {
            return new Above(ADMINISTRATORS, office.code(), true);
        }
        String clerks = new Post(next.code(), Role.CLERK).group();
        return people.ableIn(clerks).isEmpty()
                ? above(next)
                : new Above(
                        clerks,
                        next.kind().isCongress()
                                ? next.code()
                                : offices.bodyOf(next.code()).code(),
                        next.kind() == OfficeKind.STANDING);
    }

    private boolean first(String group, String toldTo, String caseNumber) {
        return jdbc.sql("""
                        insert into vacancy_report (post, day, told_to, case_number) values (?, ?, ?, ?)
                        on conflict (post, day) do nothing""")
                        .params(group, LocalDate.now(clock), toldTo, caseNumber)
                        .update()
                == 1;
    }

    private static Notice notice(String title, boolean locked, Above above, String caseNumber) {
        String state = title + "岗位" + (locked ? "的账号已锁定" : "现在没有人") + "，有任务到来，无人办理。";
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("岗位", title);
        facts.put("编号", caseNumber);
        return new Notice(
                "vacancy",
                "岗位空缺：" + title,
                caseNumber,
                above.keeps() ? "/setup/vacancies" : "/cases/" + caseNumber,
                above.ringOffice(),
                state + (above.keeps() ? (locked ? "请核实后解锁账号，或另行安排人员。" : "请尽快安排人员。") : "请协调尽快确定人员，并告知区人大常委会工作人员安排到岗位。"),
                facts,
                Notice.Turn.STEP,
                null,
                Notice.Pace.NOW,
                null);
    }
}
