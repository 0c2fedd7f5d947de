package jianyi.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Refused accesses, bounded so that nobody can flood the record: of one person twenty an hour stand there each, of one address a
 * hundred; of failed sign-ins a hundred to one name, a thousand from one address. How many more there were stands in one line when the
 * hour is over.
 */
@Component
public class RefusedAccesses {

    private static final int OF_PERSON = 20;
    private static final int OF_ADDRESS = 100;
    private static final int SIGN_INS_TO_NAME = 100;
    private static final int SIGN_INS_FROM_ADDRESS = 1000;

    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, More> beyond = new HashMap<>();
    private Instant hour = Instant.EPOCH;

    RefusedAccesses(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Notes that whoever is here was refused. @param words what was asked for */
    public void add(String words) {
        close();
        AuditTrail.Hand hand = trail.hand();
        if (room(hand)) {
            trail.add(Act.of(Act.Kind.REFUSED, words));
        }
    }

    /** Whether a failed sign-in still gets a line of its own; it is counted when not. @param name as typed */
    public boolean writesSignIn(String name, String address) {
        close();
        return roomForSignIn(name, address);
    }

    private synchronized boolean room(AuditTrail.Hand hand) {
        return within("person " + hand.person(), OF_PERSON) && within("address " + hand.address(), OF_ADDRESS)
                || beyond("被拒绝的访问", hand);
    }

    private synchronized boolean roomForSignIn(String name, String address) {
        return within("from " + address, SIGN_INS_FROM_ADDRESS) && within("to " + name, SIGN_INS_TO_NAME)
                || beyond("失败的登录", new AuditTrail.Hand(null, address));
    }

    private boolean beyond(String what, AuditTrail.Hand hand) {
        String key = what + " " + (hand.person() == null ? hand.address() : hand.person());
        beyond.merge(key, new More(what, hand, 1), (one, other) -> one.again());
        return false;
    }

    private boolean within(String key, int most) {
        return counts.merge(key, 1, Integer::sum) <= most;
    }

    /** When an hour is over, writes how many more there were in it. */
    void close() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<More> over = List.of();
        synchronized (this) {
            if (!now.equals(hour)) {
                over = List.copyOf(beyond.values());
                beyond.clear();
                counts.clear();
                hour = now;
            }
        }
        over.forEach(this::write);
    }

    /** What was only counted so far must not be lost with the node. */
    @PreDestroy
    synchronized void stop() {
        beyond.values().forEach(this::write);
        beyond.clear();
    }

    private void write(More more) {
        trail.add(Act.of(Act.Kind.REFUSED, "一小时内另有 " + more.times() + " 次" + more.what() + "，没有逐条记录"), more.hand());
    }

    private record More(String what, AuditTrail.Hand hand, int times) {

        More again() {
            return new More(what, hand, times + 1);
        }
    }
}
