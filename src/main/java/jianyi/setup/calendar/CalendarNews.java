package jianyi.setup.calendar;

import java.util.SortedSet;
import jianyi.calendar.CalendarChanged;
import jianyi.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what was loaded into force on this node: first the calendar itself, then everybody is told who keeps dates. The telling is
 * marked in the transaction in which it is heard, so a listener that fails, or a node that dies, only means that it is told again.
 */
@Component
class CalendarNews {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNews.class);

    private final HolidayLoads loads;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private long version = -1;

    CalendarNews(
            HolidayLoads loads,
            Calendars calendars,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.loads = loads;
        this.calendars = calendars;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reads what has been loaded anywhere, when there is something new. */
    synchronized void read() {
        long newest = loads.version();
        if (newest != version) {
            calendars.use(loads.notices());
            version = newest;
        }
    }

    /** Reads, then tells what nobody has been told yet; what a listener cannot do now is tried again in the next round. */
    void readAndTell() {
        read();
        if (!loads.untold()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                SortedSet<Integer> years = loads.takeUntold();
                if (!years.isEmpty()) {
                    events.publishEvent(new CalendarChanged(years));
                    LOG.info("The calendar of {} was loaded; open dates follow it", years);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("Dates could not be reckoned anew after the calendar was loaded; it is tried again", e);
        }
    }
}
