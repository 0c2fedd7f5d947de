package jianyi.office;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.audit.Names;
import jianyi.flow.Administrators;
import jianyi.rows.ReadOnce;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody with an account, and the posts they hold. Every reading is one query to the engine. */
@Repository
public class People implements Names {

    private final JdbcClient jdbc;
    private final OfficeFlow flow;
    private final Apart administrators;
    private final Locks locks;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    People(
            JdbcClient jdbc,
            OfficeFlow flow,
            Apart administrators,
            Locks locks,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.flow = flow;
        this.administrators = administrators;
        this.locks = locks;
        this.trail = trail;
        this.events = events;
    }

    @Override
    public Optional<String> name(String person) {
        return flow.user(person).map(Person::name);
    }

    /** The person of this user id, in use or retired, or empty; what people type or choose is checked with {@link #inUse}. */
    public Optional<Person> find(String id) {
        return ReadOnce.of(
                "person",
                id,
                () -> flow.user(id).map(person -> withMobiles(List.of(person)).get(0)));
    }

    /**
     * The person of this user id.
     *
     * @throws NoSuchElementException when there is none; check what people typed with {@link #find}
     */
    public Person get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no person " + id));
    }

    /** What a person is called, in use or retired; the user id itself where there is none of it. */
    public String called(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** The person of this user id when the account is in use, or empty. */
    public Optional<Person> inUse(String id) {
        return find(id).filter(person -> !person.retired());
    }

    /** Everybody whose account is in use, by user id: those who may be chosen. */
    public List<Person> all() {
        return inUse(withMobiles(flow.users()));
    }

    /** Everybody there is or was, by user id: for the names of what was done. */
    public List<Person> ever() {
        return withMobiles(flow.users());
    }

    private static List<Person> inUse(List<Person> people) {
        return people.stream().filter(person -> !person.retired()).toList();
    }

    /**
     * The persons in an engine group ({@link Post#group()}), by user id; empty for an unknown group. An administrator is in no post,
     * whatever the engine says.
     */
    public List<Person> in(String group) {
        return inUse(withMobiles(
                flow.members(group).stream().filter(one -> mayBeIn(group, one)).toList()));
    }

    private boolean mayBeIn(String group, Person one) {
        return Post.parse(group).isEmpty() || !administrators.has(one.id());
    }

    /** The person whose mobile number these eleven digits are; empty when it is nobody's or several persons'. */
    public Optional<String> byMobile(String number) {
        List<String> ids = jdbc.sql("""
                        select id from person
                        where mobile is not null and retired_at is null
                            and right(regexp_replace(mobile, '[^0-9]', '', 'g'), 11) = ?""").param(number).query(String.class).list();
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
        List<Person> members = in(group);
        Set<String> locked = locks.among(members.stream().map(Person::id).toList());
        return new Crew(
                members,
                members.stream().filter(one -> !locked.contains(one.id())).toList());
    }

    /** User ids of the holders of every post somebody holds; of administrators, too, whose posts count for nothing. */
    public Map<Post, List<String>> holders() {
        Map<Post, List<String>> holders = new LinkedHashMap<>();
        flow.groups()
                .forEach(group -> Post.parse(group)
                        .ifPresent(post -> holders.put(
                                post,
                                flow.members(group).stream().map(Person::id).toList())));
        return holders;
    }

    /** Whether this account is in use and not locked. */
    public boolean canSignIn(String id) {
        return inUse(id).isPresent() && locks.until(id).isEmpty();
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

    /** Whether somebody holds mandates and nothing else: only such a person may sign in by a slip a clerk has printed. */
    public boolean onlyDeputy(String id) {
        Set<Post> held = posts(id);
        return !held.isEmpty() && held.stream().allMatch(post -> post.role().mandate());
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
        boolean held = posts(id).contains(post);
        flow.join(id, post.group());
        jdbc.sql("""
                        update stand_in set joined = array_remove(joined, :group)
                        where stand_in = :person and :group = any (joined)""").param("group", post.group()).param("person", id).update();
        if (!held) {
            events.publishEvent(new PostMoved(id, post, true));
        }
    }

    /** Takes a post from a person; nothing happens when he does not hold it. */
    @Transactional
    public void withdraw(String id, Post post) {
        if (posts(id).contains(post)) {
            events.publishEvent(new PostMoved(id, post, false));
        }
        flow.leave(id, post.group());
    }

    /** Takes an account out of use from a moment on, or into use again with null. */
    void retire(String id, OffsetDateTime at) {
        jdbc.sql("""
                        insert into person (id, retired_at) values (:id, cast(:at as timestamptz))
                        on conflict (id) do update set retired_at = excluded.retired_at""").param("id", id).param("at", at).update();
        trail.add(Act.rights(at == null ? "恢复使用账号" : "停用账号").to(id));
    }

    /** Removes an account; callers have made sure that nothing hangs on it. */
    @Transactional
    public void remove(String id) {
        jdbc.sql("delete from retirement where person = ?").param(id).update();
        jdbc.sql("delete from person where id = ?").param(id).update();
        flow.deleteUser(id);
    }

    /** The mobile number signs in, so a change of it is one of rights. */
    private void saveMobile(Person person) {
        String before = jdbc.sql("select mobile from person where id = ? and mobile is not null")
                .param(person.id())
                .query(String.class)
                .optional()
                .orElse(null);
        if (!Objects.equals(before, person.mobile())) {
            trail.add(Act.rights("修改手机").to(person.id(), person.name()).changed(before, person.mobile()));
        }
        jdbc.sql(
                        "insert into person (id, mobile) values (?, ?) on conflict (id) do update set mobile = excluded.mobile")
                .params(person.id(), person.mobile())
                .update();
    }

    /** What the engine has no column for. */
    private record Ours(String id, String mobile, boolean retired) {

        Person added(Person person) {
            return new Person(id, person.name(), person.mail(), mobile, retired);
        }
    }

    private List<Person> withMobiles(Collection<Person> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<String, Ours> ours = jdbc
                .sql("select id, mobile, retired_at is not null as retired from person where id in (:ids)")
                .param("ids", people.stream().map(Person::id).toList())
                .query(Ours.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Ours::id, Function.identity()));
        return people.stream()
                .map(person -> ours.getOrDefault(person.id(), new Ours(person.id(), null, false))
                        .added(person))
                .toList();
    }
}
