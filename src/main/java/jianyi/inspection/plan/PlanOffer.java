package jianyi.inspection.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyi.inspection.Kind;
import jianyi.inspection.ledger.FindingLedger;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.suggestion.published.FrequentCategories;
import org.springframework.stereotype.Component;

/**
 * What a year's plan may begin with: last year's lines, what the plan above asks for, what came back after it was mended, and what most
 * suggestions of the past year were about (监督法 第十二条 names these sources). An offer only; the clerk crosses out and adds.
 */
@Component
public class PlanOffer {

    /** From this month on the next year is planned. */
    private static final int AUTUMN = 9;

    private static final int CATEGORIES = 3;
    /** Months in which what has no month of its own is offered: after spring, before summer, in autumn. */
    private static final List<Integer> MONTHS = List.of(4, 6, 9);

    private final YearlyPlans plans;
    private final Versions versions;
    private final Offices offices;
    private final FrequentCategories categories;
    private final FindingLedger findings;
    private final PlanDays days;

    PlanOffer(
            YearlyPlans plans,
            Versions versions,
            Offices offices,
            FrequentCategories categories,
            FindingLedger findings,
            PlanDays days) {
        this.plans = plans;
        this.versions = versions;
        this.offices = offices;
        this.categories = categories;
        this.findings = findings;
        this.days = days;
    }

    /** Where lines come from. @param source in Chinese, as a heading */
    public record Source(String source, List<Topic> topics) {}

    /** The year for which a plan is usually proposed today. */
    public int year() {
        var today = days.today();
        return today.getMonthValue() < AUTUMN ? today.getYear() : today.getYear() + 1;
    }

    /** Everything that is offered to a body for a year, by source. */
    public List<Source> sources(String body, int year) {
        return Stream.of(
                        new Source("上一年的计划", before(body, year)),
                        new Source("上级人大的安排", above(body, year)),
                        new Source("整改后又出现的问题", cameBack(body)),
                        new Source("代表建议集中反映的问题", frequent(body, year)))
                .filter(source -> !source.topics().isEmpty())
                .toList();
    }

    /** The same as the lines of the form, each matter once, by month. */
    String typed(String body, int year) {
        var kept = new ArrayList<Topic>();
        sources(body, year).stream()
                .flatMap(source -> source.topics().stream())
                .filter(topic -> kept.stream().noneMatch(one -> one.matter().equals(topic.matter())))
                .forEach(kept::add);
        return kept.stream()
                .sorted(java.util.Comparator.comparingInt(Topic::month))
                .map(topic -> topic.typed(code -> offices.name(code)))
                .collect(Collectors.joining("\n"));
    }

    private List<Topic> before(String body, int year) {
        return plans.of(body, year - 1).map(versions::items).orElse(List.of()).stream()
                .map(PlanItem::topic)
                .toList();
    }

    /** A town's share in what the district has planned. */
    private List<Topic> above(String body, int year) {
        return offices
                .find(body)
                .filter(office -> office.kind() == OfficeKind.TOWN)
                .map(Office::parent)
                .flatMap(district -> plans.of(district, year))
                .filter(Plan::published)
                .map(versions::items)
                .orElse(List.of())
                .stream()
                .filter(item -> item.street() == null)
                .map(item -> new Topic(
                        item.month(), item.matter(), "配合区人大" + item.way().label(), item.way(), null))
                .toList();
    }

    private List<Topic> cameBack(String body) {
        return findings.cameBack(body).stream()
                .map(matter -> new Topic(MONTHS.get(0), matter, "整改后两年内又出现", Kind.LAW, null))
                .toList();
    }

    private List<Topic> frequent(String body, int year) {
        var last = LocalDate.of(year, 1, 1).minusDays(1);
        var found = categories.of(body, last.minusYears(1).plusDays(1), last, CATEGORIES);
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Topic(
                        MONTHS.get(i),
                        found.get(i).name() + "工作情况",
                        "上一年代表建议集中反映，" + found.get(i).cases() + " 件",
                        Kind.VISIT,
                        null))
                .toList();
    }
}
