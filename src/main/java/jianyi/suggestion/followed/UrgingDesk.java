package jianyi.suggestion.followed;

import java.time.LocalDate;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.office.Setting;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.ways.Doers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: the lead deputy, or a clerk on his word, presses the units at work; once within the body's term, ten working days unless it has another. */
@Service
class UrgingDesk {

    private final Suggestions suggestions;
    private final Urgings urgings;
    private final Handlings handlings;
    private final Doers doers;
    private final Terms terms;
    private final Chronicle chronicle;
    private final UrgingNews news;

    UrgingDesk(
            Suggestions suggestions,
            Urgings urgings,
            Handlings handlings,
            Doers doers,
            Terms terms,
            Chronicle chronicle,
            UrgingNews news) {
        this.suggestions = suggestions;
        this.urgings = urgings;
        this.handlings = handlings;
        this.doers = doers;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
    }

    /** Whether this person speaks for the deputy while a unit is at work. */
    boolean offered(Viewer viewer, Suggestion suggestion) {
        return doers.speaks(viewer, suggestion) && !handlings.atWork(suggestion).isEmpty();
    }

    /** From which day on the deputy may press again; empty when he may today. */
    Optional<LocalDate> waitsUntil(Suggestion suggestion) {
        return urgings.of(suggestion.number()).stream()
                .reduce((earlier, last) -> last)
                .map(last ->
                        terms.due(suggestion.body(), Setting.URGE, last, "催办").due())
                .filter(next -> next.isAfter(terms.today()));
    }

    /** Presses the units. @throws Refusal 403 for strangers; 409 when no unit is at work, or too early, with the day from which on */
    @Transactional
    public void urge(Viewer viewer, String number, Filled filled) {
        var suggestion = suggestions.lock(number);
        WayDoor.only(doers.speaks(viewer, suggestion));
        var units = handlings.atWork(suggestion).stream()
                .map(Handling::unit)
                .distinct()
                .toList();
        if (units.isEmpty()) {
            throw Refusal.conflict("现在没有单位在办理这件建议，不能催办");
        }
        waitsUntil(suggestion).ifPresent(next -> {
            throw Refusal.conflict("刚催办过，" + ChineseDates.format(next) + "起可以再次催办");
        });
        var entering = doers.entering(viewer, suggestion, filled);
        urgings.add(number, viewer.id(), terms.today(), entering.from());
        chronicle.note(number, viewer.id(), CaseEntry.URGED, "催办" + entering.remark(), null);
        news.urged(suggestion, units);
        if (entering.proxied()) {
            news.urgedFor(suggestion, entering.name());
        }
    }
}
