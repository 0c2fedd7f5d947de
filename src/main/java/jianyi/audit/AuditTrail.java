package jianyi.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Names> names;
    private final Clock clock;
    /** What is done on this thread and told by a line of its own; none when each act has one. */
    private final ThreadLocal<List<Act>> together = new ThreadLocal<>();
    /** In whose name this thread works, when nobody is signed in on it. */
    private final ThreadLocal<Hand> hand = new ThreadLocal<>();

    AuditTrail(JdbcClient jdbc, ObjectProvider<Names> names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /** Writes one line, in the name of whoever is signed in; of the product when nobody is. */
    public void add(Act act) {
        if (together.get() != null) {
            together.get().add(act);
            return;
        }
        add(act, hand());
    }

    /** Writes one line in the name of whoever was here before. */
    void add(Act act, Hand doer) {
        jdbc.sql("""
                        insert into audit_entry
                            (at, kind, actor, actor_name, person, person_name, words, value_before, value_after, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        OffsetDateTime.now(clock),
                        act.kind().name(),
                        plain(doer.person()),
                        plain(name(doer.person(), null)),
                        plain(act.person()),
                        plain(name(act.person(), act.personName())),
                        plain(act.words()),
                        plain(act.before()),
                        plain(act.after()),
                        doer.address())
                .update();
    }

    /**
     * Does work whose single acts would fill pages and say little, such as the first start: they become one line, and none when
     * nothing was done.
     *
     * @param summary the line; how many acts it stands for is added
     */
    public void inOneLine(Act summary, Runnable work) {
        int acts = told(work);
        if (acts > 0) {
            add(Act.of(summary.kind(), summary.words() + "（共 " + acts + " 项）"));
        }
    }

    /** Does work that the caller tells in lines of its own. @return how many acts these have to stand for */
    public int told(Runnable work) {
        List<Act> outer = together.get();
        List<Act> done = new ArrayList<>();
        together.set(done);
        try {
            work.run();
        } finally {
            together.set(outer);
        }
        return done.size();
    }

    /** Work that goes on in another thread in the name, and from the address, of whoever is here now. */
    public Runnable handedOver(Runnable work) {
        Hand giver = hand();
        return () -> {
            hand.set(giver);
            try {
                work.run();
            } finally {
                hand.remove();
            }
        };
    }

    /** User id of whoever acts now, also in a thread the work was handed over to; empty when the product works by itself. */
    public Optional<String> doer() {
        return Optional.ofNullable(hand().person());
    }

    /** Who is here now, and from where. */
    Hand hand() {
        return hand.get() != null ? hand.get() : new Hand(person(), address());
    }

    private static String person() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()
                ? null
                : who.getName();
    }

    private String name(String person, String known) {
        return person == null || known != null
                ? known
                : names.stream()
                        .flatMap(one -> one.name(person).stream())
                        .findFirst()
                        .orElse(null);
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

    /** Who does something, null for the product itself, and from where. */
    record Hand(String person, String address) {}
}
