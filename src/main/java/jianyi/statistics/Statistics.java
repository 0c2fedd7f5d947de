package jianyi.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Span;
import jianyi.flow.Refusal;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a year: as of today, or as they were when the year was closed. */
@Service
public class Statistics {

    private final Sources sources;
    private final Reckoning reckoning;
    private final FoldedLines folds;
    private final Recounts recounts;
    private final FrozenYears frozen;
    private final AuditTrail trail;
    private final Clock clock;

    Statistics(
            Sources sources,
            Reckoning reckoning,
            FoldedLines folds,
            Recounts recounts,
            FrozenYears frozen,
            AuditTrail trail,
            Clock clock) {
        this.sources = sources;
        this.reckoning = reckoning;
        this.folds = folds;
        this.recounts = recounts;
        this.frozen = frozen;
        this.trail = trail;
        this.clock = clock;
    }

    /** What one year comes to. */
    @Transactional(readOnly = true)
    public YearFigures of(Extent extent, int year) {
        var book = book(extent.body().code(), year);
        if (book.freeze() == null) {
            recounts.asked(extent.body().code(), year);
        }
        return counted(extent, book);
    }

    /** What any days come to, as of today; what the rules say of a year holds for these days. */
    @Transactional(readOnly = true)
    public YearFigures between(Extent extent, LocalDate from, LocalDate to) {
        return counted(extent, open(new Span(extent.body().code(), from, to, LocalDate.now(clock))));
    }

    private YearFigures counted(Extent extent, Book book) {
        return new YearFigures(
                extent,
                book.span().from().getYear(),
                book.span(),
                book.figures().stream().filter(extent::tells).toList(),
                counts(extent, book),
                book.freeze());
    }

    /** Rooms have figures of their own each, so what they come to is put side by side. */
    private Map<Part, Count> counts(Extent extent, Book book) {
        if (book.freeze() != null) {
            return folds.counts(extent.body().code(), FrozenYears.lines(book.freeze()), extent, book.figures());
        }
        var span = book.span();
        var counts = new HashMap<>(reckoning.counts(sources.loose(span), extent, book.figures()));
        sources.portions(span).forEach(some -> counts.putAll(folds.counts(span.body(), some, extent, book.figures())));
        return counts;
    }

    /**
     * What one quarter comes to, as of today; what the rules say of a year holds for the quarter.
     *
     * @throws Refusal 409 for a quarter that has not begun
     */
    @Transactional(readOnly = true)
    public YearFigures quarter(Extent extent, int year, int quarter) {
        var span = Span.quarter(extent.body().code(), year, quarter, LocalDate.now(clock));
        if (span.from().isAfter(span.today())) {
            throw Refusal.conflict(year + " 年第 " + quarter + " 季度还没有开始");
        }
        return counted(extent, open(span));
    }

    /** The things behind a number of that year. */
    @Transactional(readOnly = true)
    public List<Thing> things(Extent extent, int year, Part part) {
        var book = book(extent.body().code(), year);
        var lines = book.freeze() == null ? sources.lines(book.span()) : FrozenYears.lines(book.freeze());
        return reckoning.things(lines, extent, book.figures(), part);
    }

    /** What these things of a figure come to. */
    static Count count(Extent extent, Figure figure, List<Thing> things) {
        return new Tally(extent, List.of(figure)).count(figure.key(), things);
    }

    /** A figure of that year, or empty where it tells nothing. */
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Extent extent, int year, String key) {
        return book(extent.body().code(), year).figures().stream()
                .filter(one -> one.key().equals(key) && extent.tells(one))
                .findFirst();
    }

    /**
     * A thing that counts.
     *
     * @param number the case where it is looked up, or null
     * @param day the date that decided
     * @param hit whether it counts as done
     * @param amount days or yuan, or null
     */
    public record Thing(String item, String number, LocalDate day, boolean hit, BigDecimal amount) {

        /** How many days, or null. */
        public Integer days() {
            return amount == null ? null : amount.intValue();
        }
    }

    /** @param freeze how the year was closed; null when it is counted as of today */
    private record Book(Span span, List<Figure> figures, Freeze freeze) {}

    private Book book(String body, int year) {
        return frozen.find(body, year)
                .map(freeze -> new Book(Span.year(body, year, freeze.asOf()), frozen.figures(freeze), freeze))
                .orElseGet(() -> open(Span.year(body, year, LocalDate.now(clock))));
    }

    private Book open(Span span) {
        return new Book(span, sources.figures(span.body()), null);
    }

    /** Whether this person may close years of this congress. */
    public boolean freezes(Viewer viewer, Extent extent) {
        var body = extent.body().code();
        return extent.whole() && (viewer.has(Role.CLERK, body) || viewer.has(Role.CHAIR, body));
    }

    /**
     * Closes a year as it stands today; closed once more, the later one counts.
     *
     * @throws Refusal 403 for all but the congress's clerk and chair; 409 for a year that is not over
     */
    @Transactional
    public void freeze(Viewer viewer, Extent extent, int year) {
        if (!freezes(viewer, extent)) {
            throw Refusal.forbidden("只有本级人大的工作人员和负责人可以锁定统计数字");
        }
        if (year >= LocalDate.now(clock).getYear()) {
            throw Refusal.conflict(year + " 年还没有结束，年度结束以后才能锁定");
        }
        frozen.freeze(extent.body().code(), year, viewer);
        trail.add(Act.rules("锁定 " + extent.body().name() + " " + year + " 年度统计数字"));
    }

    /** Why a closed year would come out differently today; empty when it would not. */
    @Transactional(readOnly = true)
    public List<Freeze.Difference> differences(Freeze freeze) {
        return frozen.differences(freeze);
    }
}
