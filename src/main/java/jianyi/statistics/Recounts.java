package jianyi.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jianyi.casework.figure.Span;
import jianyi.casework.fold.MarkTable;
import jianyi.flow.EveryMinute;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts every minute what has changed in the years somebody has lately asked for, so that the next who asks need not wait for it: in the
 * first minute of a day all of them. Each server does so for its own memory; nobody's numbers depend on it.
 */
@Component
class Recounts extends EveryMinute {

    private static final Duration LATELY = Duration.ofDays(7);

    /** The latest of so many, fewer than are remembered: what is counted here must not push out each other. */
    private static final int MOST = FoldedLines.MOST - 10;

    private record Year(String body, int year) {}

    private final Sources sources;
    private final FoldedLines folds;
    private final MarkTable marks;
    private final Clock clock;
    private final boolean running;
    private final Map<Year, Instant> asked = new ConcurrentHashMap<>();
    private LocalDate cleared;

    Recounts(
            Sources sources,
            FoldedLines folds,
            MarkTable marks,
            Clock clock,
            @Value("${jianyi.mornings.enabled:true}") boolean running) {
        super("figures");
        this.sources = sources;
        this.folds = folds;
        this.marks = marks;
        this.clock = clock;
        this.running = running;
    }

    /** That somebody has asked for an open year. */
    void asked(String body, int year) {
        asked.put(new Year(body, year), clock.instant());
    }

    @Override
    public boolean isAutoStartup() {
        return running;
    }

    @Override
    protected void look() {
        var today = LocalDate.now(clock);
        var since = clock.instant().minus(LATELY);
        asked.values().removeIf(since::isAfter);
        asked.entrySet().stream()
                .sorted(Map.Entry.<Year, Instant>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .forEach(one -> sources.portions(Span.year(one.body(), one.year(), today))
                        .forEach(portions -> folds.current(one.body(), portions)));
        if (!today.equals(cleared)) {
            marks.clear();
            cleared = today;
        }
    }
}
