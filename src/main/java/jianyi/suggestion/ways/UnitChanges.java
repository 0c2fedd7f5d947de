package jianyi.suggestion.ways;

import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import org.springframework.stereotype.Component;

/** Puts one unit in another's place. The day the deputy was told stays; what the first unit has done stays readable under its name. */
@Component
class UnitChanges {

    private final Handlings handlings;
    private final Deadlines deadlines;
    private final Offices offices;
    private final Terms terms;
    private final SuggestionFlow flow;
    private final WaysNews news;

    UnitChanges(
            Handlings handlings,
            Deadlines deadlines,
            Offices offices,
            Terms terms,
            SuggestionFlow flow,
            WaysNews news) {
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.offices = offices;
        this.terms = terms;
        this.flow = flow;
        this.news = news;
    }

    /** The units of the body's own government that are not at work on the case. */
    List<Field.Option> others(Suggestion suggestion) {
        var busy = handlings.atWork(suggestion).stream().map(Handling::unit).toList();
        return offices.governmentOf(suggestion.body()).stream()
                .flatMap(government -> offices.unitsOf(government.code()).stream())
                .filter(unit -> !busy.contains(unit.code()))
                .map(unit -> new Field.Option(unit.code(), unit.name()))
                .toList();
    }

    /** Why a unit cannot be charged, as the end of a sentence that names the field; null when it can. */
    String objection(Suggestion suggestion, String unit) {
        boolean own = offices.inUse(unit)
                .filter(office -> office.kind() == OfficeKind.UNIT)
                .filter(office -> offices.bodyOf(unit).code().equals(suggestion.body()))
                .isPresent();
        if (!own) {
            return "不是本级政府所属的单位";
        }
        return handlings.atWork(suggestion).stream().anyMatch(h -> h.unit().equals(unit)) ? "已经在办理这件建议" : null;
    }

    /** Ends one unit's handling and begins another's. @throws Refusal 409 when the first one has done its part already */
    void move(Suggestion suggestion, Handling from, String unit) {
        handlings.end(from.id(), Handling.State.MOVED, terms.today());
        flow.moved(suggestion, from.id(), handlings.add(from.movedTo(unit, deadlines::get)));
        news.unit(
                suggestion,
                from.unit(),
                "unitChanged",
                "已改由其他单位办理",
                "建议" + WaysNews.named(suggestion) + "已改由" + name(unit) + "办理，贵单位不必再办。");
        news.signers(
                suggestion,
                "unitChanged",
                "承办单位有变动",
                "建议" + WaysNews.named(suggestion) + "的" + from.part().label() + "单位由" + name(from.unit()) + "改为"
                        + name(unit) + "，答复期限不变。");
    }

    /** The handling of this id in this case. @throws Refusal 404 when there is none */
    Handling find(Suggestion suggestion, long id) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有找到这个承办单位"));
    }

    String name(String unit) {
        return offices.name(unit);
    }
}
