package jianyi.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyi.access.Credentials;
import jianyi.embedded.DemoOn;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demo's accounts: invented persons, their posts and the five administrators. */
@DemoOn
@Component
class DemoPeople {

    private static final Set<String> WITHOUT_MAIL = Set.of("yecunDeputy7", "yecunDeputy8", "yecunDeputy9");
    private static final String SEALED = "emergency";

    private final People people;
    private final Credentials credentials;
    private final String password;

    DemoPeople(People people, Credentials credentials, @Value("${jianyi.demo-password}") String password) {
        this.people = people;
        this.credentials = credentials;
        this.password = password;
    }

    void load() {
        people.saveGroup("systemadmin", "系统管理员");
        people.saveGroup("securityadmin", "安全管理员");
        people.saveGroup("auditadmin", "审计管理员");
        people.saveGroup("operator", "运行维护员");
        people.saveGroup("camunda-admin", "应急管理员");
        List<List<String>> rows = DemoTable.read("people.txt", 3);
        people.saveAll(
                IntStream.range(0, rows.size())
                        .mapToObj(index -> person(rows.get(index), index))
                        .toList(),
                password);
        rows.forEach(row -> groups(row).forEach(group -> people.join(row.get(0), group)));
    }

    /** They keep their published password. */
    void exempt() {
        credentials.exempt(
                DemoTable.read("people.txt", 3).stream().map(row -> row.get(0)).toList());
    }

    private static Person person(List<String> row, int index) {
        String id = row.get(0);
        String mail = WITHOUT_MAIL.contains(id) ? null : id + "@jianyi.example";
        return new Person(id, row.get(1), mail, String.valueOf(13800000001L + index));
    }

    private static Stream<String> groups(List<String> row) {
        String id = row.get(0);
        String first = id.equals(SEALED) ? "camunda-admin" : id.replaceAll("\\d+$", "");
        return Stream.concat(Stream.of(first), Arrays.stream(row.get(2).split(" ")))
                .filter(group -> !group.isEmpty());
    }
}
