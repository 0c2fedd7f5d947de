package jianyi.casework.time;

import jianyi.calendar.CalendarChanged;
import jianyi.casework.timeline.Chronicle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** When a year's days off have been loaded, every open date of every room is reckoned anew; what moved is written into its case, old and new. */
@Component
class NewCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(NewCalendar.class);

    private final ObjectProvider<DatedRoom> rooms;
    private final DeadlineDesk desk;
    private final Chronicle chronicle;
    private final TransactionTemplate transaction;

    NewCalendar(
            ObjectProvider<DatedRoom> rooms,
            DeadlineDesk desk,
            Chronicle chronicle,
            PlatformTransactionManager manager) {
        this.rooms = rooms;
        this.desk = desk;
        this.chronicle = chronicle;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reckons case after case, each in a transaction of its own, so that nobody has to wait for all of them. */
    @EventListener
    void changed(CalendarChanged calendar) {
        for (DatedRoom room : rooms) {
            var open = room.dated();
            long moved = open.stream()
                    .filter(number -> Boolean.TRUE.equals(transaction.execute(status -> reckoned(room, number))))
                    .count();
            LOG.info(
                    "Calendar of {} loaded: {} of {} open cases have other dates now",
                    calendar.years(),
                    moved,
                    open.size());
        }
    }

    private boolean reckoned(DatedRoom room, String number) {
        var moved =
                desk.recompute(number).stream().map(MovedDay::words).distinct().toList();
        if (!moved.isEmpty()) {
            chronicle.note(number, room.reckoned(), "放假安排公布，期限重新计算", String.join("\n", moved));
        }
        return !moved.isEmpty();
    }
}
