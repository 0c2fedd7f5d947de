package jianyi.office;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.flow.Administrators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody with an account, and the posts they hold. Every reading is one query to the engine. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final OfficeFlow flow;
    private final Apart administrators;
    private final Locks locks;

    People(JdbcClient jdbc, OfficeFlow flow, Apart administrators, Locks locks) {
        this.jdbc = jdbc;
        this.flow = flow;
        this.administrators = administrators;
        this.locks = locks;
    }

    /** The person of this user id, or empty. */
    public Optional<Person> find(String id) {
        return flow.user(id).map(person -> withMobiles(List.of(person)).get(0));
    }

    /**
     * The person of this user id.
     *
     * @throws NoSuchElementException when there is none; check what people typed with {@link #find}
     */
    public Person get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no person " + id));
    }

    /** Everybody, by user id. */
    public List<Person> all() {
        return withMobiles(flow.users());
    }

    /**
     * The persons in an engine group ({@link Post#group()}), by user id; empty for an unknown group. An administrator is in no post,
     * whatever the engine says.
     */
    public List<Person> in(String group) {
        return withMobiles(
                flow.members(group).stream().filter(one -> mayBeIn(group, one)).toList());
    }

    private boolean mayBeIn(String group, Person one) {
        return Post.parse(group).isEmpty() || !administrators.has(one.id());
    }

    /**
     * The person whose mobile number this is, typed with or without blanks, dashes and +86; empty when it is nobody's or several
     * persons'.
     */
    public Optional<String> byMobile(String typed) {
        String digits = typed.replaceAll("[\\s+-]", "").replaceFirst("^86(?=1\\d{10}$)", "");
        List<String> ids = jdbc.sql("""
                        select id from person
                        where mobile is not null and right(regexp_replace(mobile, '[^0-9]', '', 'g'), 11) = ?""")
                .param(digits.matches("1\\d{10}") ? digits : "")
                .query(String.class)
                .list();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** Those in an engine group who can sign in: a locked account does no work. */
    public List<Person> ableIn(String group) {
        return crew(group).able();
    }

    /** Everybody in an engine group, and those of them who can sign in. */
    public record Crew(List<Person> people, List<Person> able) {}

    /** Everybody in an engine group, and those of them who can sign in; read at once. */
    public Crew crew(String group) {
        List<Person> members = withMobiles(
                flow.members(group).stream().filter(one -> mayBeIn(group, one)).toList());
        Set<String> locked = locks.among(members.stream().map(Person::id).toList());
        return new Crew(
                members,
                members.stream().filter(one -> !locked.contains(one.id())).toList());
    }

    /** User ids of everybody in a group that is no post: the administrators. */
    public Set<String> onDuty() {
        return flow.groups().stream()
                .filter(group -> Post.parse(group).isEmpty())
                .flatMap(group -> flow.members(group).stream())
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The posts a person holds; empty for administrators, whatever they hold beside, and for unknown persons. */
    public Set<Post> posts(String id) {
        return Administrators.working(flow.groupsOf(id)).stream()
                .flatMap(group -> Post.parse(group).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The engine groups a person is in that are no posts: empty but for administrators. */
    public Set<String> duties(String id) {
        return flow.groupsOf(id).stream()
                .filter(group -> Post.parse(group).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Enters a person, or changes name, mail and mobile number; a new person cannot sign in without a password. */
    @Transactional
    public void save(Person person) {
        flow.saveUser(person, null);
        saveMobile(person);
    }

    /**
     * Enters a person with a password, or changes both.
     *
     * @throws RuntimeException from the engine when the password breaks its policy
     */
    @Transactional
    public void save(Person person, String password) {
        flow.saveUser(person, password);
        saveMobile(person);
    }

    /**
     * Enters many new persons with one password, which is hashed once only: for the demo and for first imports.
     *
     * @throws RuntimeException from the engine when the password breaks its policy
     */
    @Transactional
    public void saveAll(List<Person> persons, String password) {
        flow.createUsers(persons, password);
        persons.forEach(this::saveMobile);
    }

    /** Whether the engine's policy accepts this password for this person. */
    public boolean accepts(Person person, String password) {
        return flow.accepts(person, password);
    }

    /** Names a group that is no post, such as the administrators', creating it when it is new. */
    public void saveGroup(String id, String name) {
        flow.saveGroup(id, name);
    }

    /** Puts a person into any group; nothing happens when he is there already. */
    public void join(String id, String group) {
        flow.join(id, group);
    }

    /** Puts a person into a post; nothing happens when he holds it already. One he merely stood in for is his own from now on. */
    @Transactional
    public void grant(String id, Post post) {
        flow.join(id, post.group());
        jdbc.sql("""
                        update stand_in set joined = array_remove(joined, :group)
                        where stand_in = :person and :group = any (joined)""").param("group", post.group()).param("person", id).update();
    }

    /** Takes a post from a person; nothing happens when he does not hold it. */
    @Transactional
    public void withdraw(String id, Post post) {
        flow.leave(id, post.group());
    }

    private void saveMobile(Person person) {
        jdbc.sql(
                        "insert into person (id, mobile) values (?, ?) on conflict (id) do update set mobile = excluded.mobile")
                .params(person.id(), person.mobile())
                .update();
    }

    private List<Person> withMobiles(Collection<Person> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<String, String> mobiles = jdbc
                .sql("select id, mobile from person where id in (:ids) and mobile is not null")
                .param("ids", people.stream().map(Person::id).toList())
                .query((row, index) -> Map.entry(row.getString("id"), row.getString("mobile")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return people.stream()
                .map(person -> new Person(person.id(), person.name(), person.mail(), mobiles.get(person.id())))
                .toList();
    }
}
