package jianyi.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where every room writes down what changes rights or rules. An entry stands or falls with the transaction of the change it records
 * and waits for nobody; sealing comes later. What is written can be neither changed nor removed (《网络安全法》 keeps logs six months).
 */
@Component
public class AuditTrail {

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;
    /** What is done here and now and goes into one line; none when each act has its own. */
    private final ThreadLocal<List<Act>> together = new ThreadLocal<>();

    AuditTrail(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Writes one line, in the name of whoever is signed in; of the product when nobody is. */
    public void add(Act act) {
        if (together.get() != null) {
            together.get().add(act);
            return;
        }
        String actor = actor();
        jdbc.sql("""
                        insert into audit_entry
                            (at, kind, actor, actor_name, person, person_name, words, value_before, value_after, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        OffsetDateTime.now(clock),
                        act.kind().name(),
                        plain(actor),
                        plain(name(actor, null)),
                        plain(act.person()),
                        plain(name(act.person(), act.personName())),
                        plain(act.words()),
                        plain(act.before()),
                        plain(act.after()),
                        address())
                .update();
    }

    /**
     * Does work whose single acts would fill pages and say little, such as the first start: they become one line, and none when
     * nothing was done.
     *
     * @param summary the line; how many acts it stands for is added
     */
    public void inOneLine(Act summary, Runnable work) {
        List<Act> outer = together.get();
        List<Act> done = new ArrayList<>();
        together.set(done);
        try {
            work.run();
        } finally {
            together.set(outer);
        }
        if (!done.isEmpty()) {
            add(Act.of(summary.kind(), summary.words() + "（共 " + done.size() + " 项）")
                    .to(summary.person(), summary.personName())
                    .changed(summary.before(), summary.after()));
        }
    }

    private static String actor() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()
                ? null
                : who.getName();
    }

    private String name(String person, String known) {
        return person == null || known != null
                ? known
                : Optional.of(person).flatMap(people::find).map(Person::name).orElse(null);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? String.valueOf(plain(web.getRequest().getRemoteAddr()))
                : "";
    }

    /** What strangers type must break neither the record nor its reader. */
    private static String plain(String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
