package jianyi.setup.roll;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jianyi.access.Credentials;
import jianyi.access.Newcomers;
import jianyi.intake.book.SheetWriter;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first passwords of accounts that came with a workbook. They are drawn by lot, each person's own, and exist in clear only in the
 * list handed out; until then nobody can sign in to these accounts.
 */
@Component
public class InitialPasswords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final People people;
    private final Offices offices;
    private final Newcomers newcomers;
    private final InitialPasswordsFlow flow;
    private final Credentials credentials;
    private final JdbcClient jdbc;
    private final Clock clock;

    InitialPasswords(
            People people,
            Offices offices,
            Newcomers newcomers,
            InitialPasswordsFlow flow,
            Credentials credentials,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.offices = offices;
        this.newcomers = newcomers;
        this.flow = flow;
        this.credentials = credentials;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters accounts under a password nobody knows. */
    void create(UUID intake, List<Person> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        people.saveAll(fresh, Lot.password() + Lot.password());
        fresh.forEach(person -> jdbc.sql("insert into intake_account (intake, person) values (?, ?)")
                .params(intake, person.id())
                .update());
    }

    /** Accounts that came with this workbook and were never signed in to. */
    Set<String> waiting(UUID intake) {
        return newcomers.among(jdbc.sql("select person from intake_account where intake = ? order by person")
                .param(intake)
                .query(String.class)
                .list());
    }

    /** When the last list was made, in words; nothing when none was. */
    Optional<String> handedOut(UUID intake) {
        return jdbc.sql("select max(handed_at) from intake_account where intake = ? having max(handed_at) is not null")
                .param(intake)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> WHEN.format(at.atZoneSameInstant(clock.getZone())));
    }

    /** Gives each of {@link #waiting} a new password. @return the list as .xlsx; of it only is kept who made it and when */
    @Transactional
    public byte[] handOut(UUID intake, String by) {
        Map<Person, String> drawn = new LinkedHashMap<>();
        Set<String> waiting = waiting(intake);
        people.all().stream()
                .filter(person -> waiting.contains(person.id()))
                .forEach(person -> drawn.put(person, Lot.password()));
        flow.give(drawn);
        credentials.given(drawn.keySet().stream().map(Person::id).toList());
        drawn.keySet()
                .forEach(person -> jdbc.sql(
                                "update intake_account set handed_at = ?, handed_by = ? where intake = ? and person = ?")
                        .params(OffsetDateTime.now(clock), by, intake, person.id())
                        .update());
        return SheetWriter.write(
                List.of(new SheetWriter.Sheet("初始密码", List.of("机构和岗位", "姓名", "手机", "账号", "初始密码"), lines(drawn))));
    }

    private List<List<String>> lines(Map<Person, String> drawn) {
        Map<String, Office> all = offices.ever().stream().collect(Collectors.toMap(Office::code, office -> office));
        List<List<String>> lines = new ArrayList<>();
        drawn.forEach((person, password) -> lines.add(List.of(
                posts(person, all),
                person.name(),
                person.mobile() == null ? "" : person.mobile(),
                person.id(),
                password)));
        lines.sort(java.util.Comparator.comparing(line -> line.get(0)));
        return lines;
    }

    private String posts(Person person, Map<String, Office> all) {
        return people.posts(person.id()).stream()
                .filter(post -> all.containsKey(post.office()))
                .map(post -> all.get(post.office()).title(post.role()))
                .collect(Collectors.joining("、"));
    }
}
