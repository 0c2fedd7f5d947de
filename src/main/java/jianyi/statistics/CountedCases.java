package jianyi.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.figure.Figure;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.CaseTitles;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.statistics.Statistics.Thing;
import org.springframework.stereotype.Component;

/** The things behind a number, all of them: those that count as done first. */
@Component
class CountedCases {

    private static final int PAGE = 100;

    private final Statistics statistics;
    private final Sources sources;
    private final List<CaseTitles> titles;
    private final Offices offices;
    private final Sessions sessions;

    CountedCases(Statistics statistics, Sources sources, List<CaseTitles> titles, Offices offices, Sessions sessions) {
        this.statistics = statistics;
        this.sources = sources;
        this.titles = titles;
        this.offices = offices;
        this.sessions = sessions;
    }

    /**
     * One page of them.
     *
     * @param of what part it is of, 夜村镇农业综合服务站; empty for the whole
     * @param count all there are, on whatever page
     */
    record Listed(Asked asked, Extent extent, Figure figure, String of, Count count, int pages, List<Line> lines) {

        /** What the number says. */
        public String words() {
            return count.words(figure);
        }
    }

    /**
     * @param number null for what is no case
     * @param title empty where the reader may not know it
     * @param amount days or yuan, empty where neither plays a part
     */
    record Line(String number, String title, String day, boolean hit, String amount) {}

    /** @throws Refusal 404 for a figure that tells nothing there or has no cases to be shown */
    Listed of(Viewer viewer, Extent extent, Asked asked) {
        var figure = statistics
                .figure(extent, asked.year(), asked.part().key())
                .filter(Figure::cases)
                .orElseThrow(() -> Refusal.notFound("没有这项指标，或者它没有可以列出的事项"));
        var things = statistics.things(extent, asked.year(), asked.part());
        int pages = Math.max(1, (things.size() + PAGE - 1) / PAGE);
        int page = Math.min(asked.page(), pages);
        var shown = things.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
        var names = sources.names(
                viewer,
                extent.body().code(),
                figure.key(),
                shown.stream().map(Thing::item).toList());
        var lines = shown.stream().map(thing -> line(viewer, names, thing)).toList();
        return new Listed(
                new Asked(asked.office(), asked.year(), asked.part(), page),
                extent,
                figure,
                of(asked.part()),
                Statistics.count(extent, figure, things),
                pages,
                lines);
    }

    private String of(Part part) {
        return switch (part.by()) {
            case WHOLE -> "";
            case UNIT -> offices.find(part.value()).map(Office::shownName).orElse(part.value());
            case CATEGORY -> part.value();
            case SESSION -> sessions.find(part.value()).map(Session::name).orElse("闭会期间");
        };
    }

    private Line line(Viewer viewer, Map<String, String> names, Thing thing) {
        var title = Optional.ofNullable(names.get(thing.item()))
                .or(() -> titled(viewer, thing))
                .orElse("");
        var amount = thing.amount() == null ? "" : Count.yuan(thing.amount());
        return new Line(thing.number(), title, ChineseDates.format(thing.day()), thing.hit(), amount);
    }

    /** A case's own title, as far as the reader may know it; what is no case has none. */
    private Optional<String> titled(Viewer viewer, Thing thing) {
        return thing.number() == null
                ? Optional.empty()
                : titles.stream()
                        .flatMap(one -> one.title(thing.number(), viewer.id()).stream())
                        .findFirst();
    }
}
