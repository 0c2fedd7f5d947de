package jianyi.suggestion.time;

import jianyi.suggestion.CaseEntry;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.calendar.CalendarChanged;
import jianyi.calendar.ChineseDates;
import jianyi.casework.timeline.Chronicle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** When a year's days off have been loaded, every open date is reckoned anew; what moved is written into its case, old and new. */
@Component
class NewCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(NewCalendar.class);

    private final JdbcClient jdbc;
    private final DeadlineDesk desk;
    private final Chronicle chronicle;
    private final TransactionTemplate transaction;

    NewCalendar(JdbcClient jdbc, DeadlineDesk desk, Chronicle chronicle, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.chronicle = chronicle;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reckons case after case, each in a transaction of its own, so that nobody has to wait for all of them. */
    @EventListener
    void changed(CalendarChanged calendar) {
        var open = jdbc.sql("select number from suggestion where closed_on is null and state <> 'PAST' order by number")
                .query(String.class)
                .list();
        int moved = 0;
        for (String number : open) {
            moved += Boolean.TRUE.equals(transaction.execute(status -> recomputed(number))) ? 1 : 0;
        }
        LOG.info(
                "Calendar of {} loaded: {} of {} open cases have other dates now",
                calendar.years(),
                moved,
                open.size());
    }

    private boolean recomputed(String number) {
        var changes = desk.recompute(number);
        if (!changes.isEmpty()) {
            chronicle.note(number, null, CaseEntry.RECKONED, "放假安排公布，期限重新计算", words(changes));
        }
        return !changes.isEmpty();
    }

    private static String words(List<DeadlineDesk.Change> changes) {
        return changes.stream()
                .map(change -> change.deadline().kind().label() + "由" + ChineseDates.format(change.before()) + "改为"
                        + ChineseDates.format(change.after()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
