package jianyi.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
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
    private final FrozenYears frozen;
    private final AuditTrail trail;
    private final Clock clock;

    Statistics(Sources sources, Reckoning reckoning, FrozenYears frozen, AuditTrail trail, Clock clock) {
        this.sources = sources;
        this.reckoning = reckoning;
        this.frozen = frozen;
        this.trail = trail;
        this.clock = clock;
    }

    /** What one year comes to. */
    @Transactional(readOnly = true)
    public YearFigures of(Extent extent, int year) {
        var book = book(extent, year);
        return new YearFigures(
                extent,
                year,
                book.span(),
                book.figures().stream().filter(extent::tells).toList(),
                reckoning.counts(book.lines(), extent, book.figures()),
                book.freeze());
    }

    /** What any days come to, as of today; what the rules say of a year holds for these days. */
    @Transactional(readOnly = true)
    public YearFigures between(Extent extent, LocalDate from, LocalDate to) {
        return counted(extent, new Span(extent.body().code(), from, to, LocalDate.now(clock)));
    }

    private YearFigures counted(Extent extent, Span span) {
        var figures = sources.figures(span.body());
        return new YearFigures(
                extent,
                span.from().getYear(),
                span,
                figures.stream().filter(extent::tells).toList(),
                reckoning.counts(sources.lines(span), extent, figures),
                null);
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
        return counted(extent, span);
    }

    /** The things behind a number of that year. */
    @Transactional(readOnly = true)
    public List<Thing> things(Extent extent, int year, Part part) {
        var book = book(extent, year);
        return reckoning.things(book.lines(), extent, book.figures(), part);
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

    private record Book(Span span, List<Figure> figures, Lines lines, Freeze freeze) {}

    private Book book(Extent extent, int year) {
        var body = extent.body().code();
        var freeze = frozen.find(body, year).orElse(null);
        var span = Span.year(body, year, freeze == null ? LocalDate.now(clock) : freeze.asOf());
        return freeze == null
                ? new Book(span, sources.figures(body), sources.lines(span), null)
                : new Book(span, frozen.figures(freeze), FrozenYears.lines(freeze), freeze);
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
    public List<Difference> differences(Freeze freeze) {
        return frozen.differences(freeze);
    }
}
