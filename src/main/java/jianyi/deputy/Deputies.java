package jianyi.deputy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The deputies of all congresses. A deputy in office holds the post {@code <body>Deputy}; the two change together. */
@Repository
public class Deputies {

    private static final String SELECT = """
            select person, body, name, card, constituency, delegation, term, in_office, suspended
            from deputy where %s order by body, card""";

    private final JdbcClient jdbc;
    private final People people;
    private final Rests rests;
    private final AuditTrail trail;

    Deputies(JdbcClient jdbc, People people, Rests rests, AuditTrail trail) {
        this.jdbc = jdbc;
        this.people = people;
        this.rests = rests;
        this.trail = trail;
    }

    /** The deputies of a body in office, by card number. */
    public List<Deputy> of(String body) {
        return jdbc.sql(SELECT.formatted("body = ? and in_office"))
                .param(body)
                .query(Deputy.class)
                .list();
    }

    /** Every deputy of a body, also those whose mandate has ended, by card number. */
    public List<Deputy> everOf(String body) {
        return jdbc.sql(SELECT.formatted("body = ?"))
                .param(body)
                .query(Deputy.class)
                .list();
    }

    /** The district deputies in office whom a street's liaison group serves, by card number. */
    public List<Deputy> ofStreet(String street) {
        return jdbc.sql(SELECT.formatted("street = ? and in_office"))
                .param(street)
                .query(Deputy.class)
                .list();
    }

    /** The mandates a person holds today, by body. */
    public List<Deputy> mandates(String person) {
        return jdbc.sql(SELECT.formatted("person = ? and in_office"))
                .param(person)
                .query(Deputy.class)
                .list();
    }

    /** Every mandate a person has held or holds, by body. */
    public List<Deputy> everHeld(String person) {
        return jdbc.sql(SELECT.formatted("person = ?"))
                .param(person)
                .query(Deputy.class)
                .list();
    }

    /** The mandate of this person in this body, in office or ended, or empty. */
    public Optional<Deputy> find(String person, String body) {
        return jdbc.sql(SELECT.formatted("person = ? and body = ?"))
                .params(person, body)
                .query(Deputy.class)
                .optional();
    }

    /** Enters or changes a mandate, and grants or withdraws the post that goes with it. */
    @Transactional
    public void save(Deputy deputy) {
        tell(find(deputy.person(), deputy.body()).orElse(null), deputy);
        jdbc.sql("""
                        insert into deputy (person, body, name, card, constituency, delegation, term, in_office)
                        values (:person, :body, :name, :card, :constituency, :delegation, :term, :inOffice)
                        on conflict (person, body) do update set name = excluded.name, card = excluded.card,
                            constituency = excluded.constituency, delegation = excluded.delegation,
                            term = excluded.term, in_office = excluded.in_office""").paramSource(deputy).update();
        Post post = new Post(deputy.body(), Role.DEPUTY);
        if (deputy.inOffice()) {
            people.grant(deputy.person(), post);
        } else {
            people.withdraw(deputy.person(), post);
        }
    }

    private void tell(Deputy before, Deputy after) {
        String now = after.words();
        String then = before == null ? null : before.words();
        if (!now.equals(then)) {
            trail.add(Act.rules((before == null ? "登记代表（" : "修改代表（") + after.body() + "）")
                    .to(after.person(), after.name())
                    .changed(then, now));
        }
    }

    /** Lets a mandate rest from today, or ends its rest (代表法 第六十一条). */
    @Transactional
    public void suspend(String person, String body, boolean suspended) {
        int changed = jdbc.sql(
                        "update deputy set suspended = :now where person = :person and body = :body and suspended <> :now")
                .param("now", suspended)
                .param("person", person)
                .param("body", body)
                .update();
        if (changed > 0) {
            if (suspended) {
                rests.begin(person, body);
            } else {
                rests.end(person, body);
            }
            trail.add(Act.rules((suspended ? "暂停执行代表职务（" : "恢复执行代表职务（") + body + "）")
                    .to(person));
        }
    }

    /** Follows a change of a person's name in all mandates. */
    public void rename(String person, String name) {
        jdbc.sql("update deputy set name = ? where person = ?")
                .params(name, person)
                .update();
    }

    /** The street whose liaison group serves this deputy, or empty. */
    public Optional<String> streetOf(String person, String body) {
        return jdbc.sql("select street from deputy where person = ? and body = ? and street is not null")
                .params(person, body)
                .query(String.class)
                .optional();
    }

    /** The streets that serve a body's deputies, by user id. */
    public Map<String, String> streets(String body) {
        return jdbc
                .sql("select person, street from deputy where body = ? and street is not null")
                .param(body)
                .query((row, index) -> Map.entry(row.getString("person"), row.getString("street")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts a district deputy into the care of a street's liaison group, which enters for him and reads along; null ends it. */
    @Transactional
    public void joinStreet(String person, String body, String street) {
        String before = streetOf(person, body).orElse(null);
        if (!Objects.equals(before, street)) {
            trail.add(Act.rules("修改代表（" + body + "）的联络街道").to(person).changed(before, street));
        }
        jdbc.sql("update deputy set street = ? where person = ? and body = ?")
                .params(street, person, body)
                .update();
    }

    /** The deputies in office who are at home in a town or street without being of its own congress, by card number. */
    public List<Deputy> atHome(String office) {
        return jdbc.sql(SELECT.formatted("coalesce(home, street) = ? and in_office"))
                .param(office)
                .query(Deputy.class)
                .list();
    }

    /** The towns and streets a body's deputies are at home in, by user id; those who serve them count where nothing else is said. */
    public Map<String, String> homes(String body) {
        return jdbc
                .sql("""
                        select person, coalesce(home, street) as home from deputy
                        where body = ? and coalesce(home, street) is not null""")
                .param(body)
                .query((row, index) -> Map.entry(row.getString("person"), row.getString("home")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Says in which town or street a district's deputy is at home; with null it is the street that serves him, or nowhere. */
    @Transactional
    public void settle(String person, String body, String home) {
        String before = homes(body).get(person);
        int changed = jdbc.sql("update deputy set home = ? where person = ? and body = ? and home is distinct from ?")
                .params(home, person, body, home)
                .update();
        if (changed > 0) {
            trail.add(Act.rules("修改代表（" + body + "）的所在镇街").to(person).changed(before, home));
        }
    }
}
