package jianyi.setup.calendar;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.stream.Collectors;
import jianyi.calendar.Calendars;
import jianyi.flow.EveryMinute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's calendar the newest one, whichever node it was loaded on: before anything reckons at the start, then every
 * minute. Says in the log, at the start and once a day, which year's days off are missing.
 */
@Component
class CalendarWatch extends EveryMinute {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    private final CalendarNews news;
    private final HolidayLoads loads;
    private final Calendars calendars;
    private LocalDate warned;

    CalendarWatch(CalendarNews news, HolidayLoads loads, Calendars calendars) {
        super("calendar");
        this.news = news;
        this.loads = loads;
        this.calendars = calendars;
    }

    @Override
    public synchronized void start() {
        news.read();
        warn();
        super.start();
    }

    @Override
    protected void look() {
        news.readAndTell();
        warn();
    }

    /** Once a day, and not only at the start: a node runs for months. */
    void warn() {
        LocalDate today = loads.today();
        if (today.equals(warned)) {
            return;
        }
        warned = today;
        SortedSet<Integer> missing = calendars.current().missing(today);
        if (!missing.isEmpty()) {
            LOG.warn(
                    "{} 年放假安排尚未加载，涉及的期限暂按周末和固定节日计算；请在“设置”的“放假安排”中加载",
                    missing.stream().map(String::valueOf).collect(Collectors.joining("、")));
        }
    }

    /** Before the web server and the engine's jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
