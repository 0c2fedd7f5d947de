package jianyi.office;

import java.util.Set;
import java.util.stream.Collectors;
import jianyi.flow.Administrators;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who is kept apart from the work of cases: the administrators, remembered until groups change; what another node has changed is
 * seen half a minute later.
 */
@Component
class Apart {

    private static final long KEPT_NANOS = 30_000_000_000L;

    private final OfficeFlow flow;
    private volatile Known known;

    Apart(OfficeFlow flow) {
        this.flow = flow;
    }

    boolean has(String person) {
        var now = known;
        if (now == null || System.nanoTime() - now.readAt() >= KEPT_NANOS) {
            now = new Known(read(), System.nanoTime());
            known = now;
        }
        return now.ids().contains(person);
    }

    @EventListener
    void changing(StandingChanged changed) {
        known = null;
    }

    /** Somebody may have read the old groups until the change was there for everybody. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(StandingChanged changed) {
        known = null;
    }

    private Set<String> read() {
        return Administrators.GROUPS.stream()
                .flatMap(group -> flow.members(group).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private record Known(Set<String> ids, long readAt) {}
}
