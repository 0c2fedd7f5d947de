package jianyi.setup.calendar;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jianyi.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's calendar the newest one, whichever node it was loaded on: before anything reckons at the start, then every
 * twenty seconds. Says in the log, at the start and once a day, which year's days off are missing.
 */
@Component
class CalendarWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
    private static final long PAUSE_SECONDS = 20;

    private final CalendarNews news;
    private final HolidayLoads loads;
    private final Calendars calendars;
    private final Semaphore stopping = new Semaphore(0);
    private volatile Thread thread;
    private LocalDate warned;
    private boolean healthy = true;

    CalendarWatch(CalendarNews news, HolidayLoads loads, Calendars calendars) {
        this.news = news;
        this.loads = loads;
        this.calendars = calendars;
    }

    @Override
    public synchronized void start() {
        news.read();
        warn();
        stopping.drainPermits();
        thread = new Thread(this::work, "calendar");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try {
            while (thread == Thread.currentThread() && !stopping.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            news.readAndTell();
            warn();
            healthy = true;
        } catch (RuntimeException e) {
            if (healthy) {
                LOG.warn("The calendar cannot be read; this node goes on with the one it has", e);
            }
            healthy = false;
        }
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

    @Override
    public synchronized void stop() {
        thread = null;
        stopping.release();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server and the engine's jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
