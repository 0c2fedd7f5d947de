package jianyi.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jianyi.flow.Administrators;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.StandingChanged;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The groups a person belongs to right now; what another node has changed is seen half a minute later. Beside the posts
 * everybody gets one group per role ({@code roleClerk}, {@code roleDeputy} …) that exists nowhere but here: what a role may do
 * in the engine is granted once to it instead of to each of hundreds of posts. An administrator's posts, if he has any, count for
 * nothing.
 */
@Component
public class StandingFlow {

    /** The group everybody is in while signed in who leads a congress or keeps its cases: they look at the models in Cockpit. */
    public static final String SUPERVISOR = "supervisor";

    private static final int PERSONS_REMEMBERED = 10_000;

    private final ProcessEngine engine;
    private final People people;
    private final Credentials credentials;
    private final Offices offices;
    private final long keptNanos;
    private final Map<String, Standing> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    StandingFlow(
            ProcessEngine engine,
            People people,
            Credentials credentials,
            Offices offices,
            @Value("${jianyi.standing-seconds:30}") long seconds) {
        this.engine = engine;
        this.people = people;
        this.credentials = credentials;
        this.offices = offices;
        this.keptNanos = seconds * 1_000_000_000L;
    }

    /** The role group all holders of a role are in while signed in. */
    public static String roleGroup(Role role) {
        return "role" + role.suffix();
    }

    /** The person's groups, role groups included; empty when there is no such account (any more), or it is retired. */
    public Optional<List<String>> groups(String person) {
        return webapp(person).map(UserAuthentication::getGroupIds);
    }

    /** The same as Camunda's web applications want to see it, with the applications the person may open. */
    public Optional<UserAuthentication> webapp(String person) {
        return Optional.ofNullable(standing(person).webapp());
    }

    /** The person's whole name; empty when there is no such account. */
    Optional<String> name(String person) {
        return Optional.ofNullable(standing(person).name());
    }

    /** Which of the person's passwords is the one that holds now ({@link Credentials#number}). */
    public int passwordNumber(String person) {
        return standing(person).passwordNumber();
    }

    /** The same, read from the database. */
    public int newestPasswordNumber(String person) {
        return credentials.number(person);
    }

    private Standing standing(String person) {
        var standing = known.get(person);
        if (standing == null || System.nanoTime() - standing.readAt() >= keptNanos) {
            long before = changes.get();
            standing = read(person);
            if (changes.get() == before) {
                remember(person, standing);
            }
        }
        return standing;
    }

    /** Within the change itself what was known is no longer true. */
    @EventListener
    void changing(StandingChanged changed) {
        forget(changed);
    }

    /** Somebody may have read the old groups until the change was there for everybody. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(StandingChanged changed) {
        forget(changed);
    }

    private void forget(StandingChanged changed) {
        changes.incrementAndGet();
        if (changed.person() == null) {
            known.clear();
        } else {
            known.remove(changed.person());
        }
    }

    private void remember(String person, Standing standing) {
        if (known.size() >= PERSONS_REMEMBERED) {
            known.clear();
        }
        known.put(person, standing);
    }

    private Standing read(String person) {
        return unchecked(() -> {
            var account = people.find(person);
            return new Standing(
                    account.filter(Person::retired).isPresent() ? null : webappAuthentication(person),
                    account.map(Person::name).orElse(null),
                    credentials.number(person),
                    System.nanoTime());
        });
    }

    private UserAuthentication webappAuthentication(String person) {
        return AuthenticationUtil.createAuthentication(engine, person, groupsOf(person), List.of());
    }

    private List<String> groupsOf(String person) {
        var groups = Administrators.working(
                engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                        .map(Group::getId)
                        .toList());
        var posts = groups.stream().flatMap(group -> Post.parse(group).stream()).toList();
        var all = new ArrayList<>(groups);
        posts.stream().map(post -> roleGroup(post.role())).distinct().forEach(all::add);
        if (posts.stream().anyMatch(this::supervises)) {
            all.add(SUPERVISOR);
        }
        return all;
    }

    private boolean supervises(Post post) {
        return (post.role() == Role.CLERK || post.role() == Role.CHAIR)
                && offices.find(post.office())
                        .filter(office -> office.kind().isCongress())
                        .isPresent();
    }

    /** Nobody's rights matter while rights are read; the engine's current user is put back afterwards. */
    private Standing unchecked(Supplier<Standing> reading) {
        var identities = engine.getIdentityService();
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return reading.get();
        } finally {
            identities.setAuthentication(before);
        }
    }

    private record Standing(UserAuthentication webapp, String name, int passwordNumber, long readAt) {}
}
