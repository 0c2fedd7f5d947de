package jianyi.suggestion.ways;

import jianyi.access.Viewer;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.step.Steps;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Recall;
import jianyi.flow.Refusal;
import jianyi.office.Setting;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.HandlingDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Change of unit or co-units 改变承办单位 by whoever assigned, until the unit concerned has opened it; later only through a refusal or
 * an objection.
 */
@Service
class ReassignmentDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final HandlingDesk handling;
    private final Steps steps;
    private final UnitChanges units;
    private final Doers doers;
    private final Chronicle chronicle;
    private final Terms terms;
    private final WaysNews news;
    private final SuggestionFlow suggestionFlow;
    private final Recall recall;

    ReassignmentDesk(
            Suggestions suggestions,
            Handlings handlings,
            Deadlines deadlines,
            HandlingDesk handling,
            Steps steps,
            UnitChanges units,
            Doers doers,
            Chronicle chronicle,
            Terms terms,
            WaysNews news,
            SuggestionFlow suggestionFlow,
            Recall recall) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.handling = handling;
        this.steps = steps;
        this.units = units;
        this.doers = doers;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
        this.suggestionFlow = suggestionFlow;
        this.recall = recall;
    }

    /** Another unit takes this one's place. @throws Refusal 403 for strangers; 409 once opened; 400 for a unit that cannot be */
    @Transactional
    public void replace(Viewer viewer, String number, long id, Filled filled) {
        var suggestion = suggestions.lock(number);
        var from = unopened(viewer, suggestion, id);
        var reason = filled.reason();
        var unit = unit(suggestion, filled, "unit");
        chronicle.note(
                number,
                viewer.id(),
                CaseEntry.UNIT_CHANGED,
                "改变承办单位：由" + units.name(from.unit()) + "改为" + units.name(unit),
                reason);
        units.move(suggestion, from, unit);
    }

    /** A co-unit is relieved; the lead's draft waits for it no longer. @throws Refusal as {@link #replace}; 409 for other units */
    @Transactional
    public void drop(Viewer viewer, String number, long id, Filled filled) {
        var suggestion = suggestions.lock(number);
        var co = unopened(viewer, suggestion, id);
        if (co.part() != Part.CO) {
            throw Refusal.conflict("只能取消会办单位，主办单位可以改交");
        }
        var reason = filled.reason();
        handlings.end(id, Handling.State.STOPPED, terms.today());
        chronicle.note(number, viewer.id(), CaseEntry.UNIT_CHANGED, "取消会办单位：" + units.name(co.unit()), reason);
        suggestionFlow.dropped(co);
        handling.leadToWake(id).ifPresent(suggestionFlow::opinionsIn);
        news.unit(suggestion, co.unit(), "unitDropped", "不必再会办", "建议" + WaysNews.named(suggestion) + "不再请贵单位会办，不必再办。");
        told(suggestion, "不再由" + units.name(co.unit()) + "会办");
    }

    /** One more co-unit. @throws Refusal 403 for strangers; 409 once the lead has opened it; 400 for a unit that cannot be */
    @Transactional
    public void add(Viewer viewer, String number, long leadId, Filled filled) {
        var suggestion = suggestions.lock(number);
        var lead = unopened(viewer, suggestion, leadId);
        if (lead.part() != Part.LEAD) {
            throw Refusal.conflict("只有主办会办的建议可以增加会办单位");
        }
        var reason = filled.reason();
        var unit = unit(suggestion, filled, "coUnit");
        var today = terms.today();
        var reply = deadlines.get(lead.deadline());
        var opinion = deadlines.begin(
                number, CaseDate.OPINION, terms.due(suggestion.body(), Setting.CO_OPINION, today, "交办"), reply);
        long id = handlings.add(lead.joinedBy(unit, today, reply, opinion));
        chronicle.note(number, viewer.id(), CaseEntry.UNIT_CHANGED, "增加会办单位：" + units.name(unit), reason);
        recall.oneMore(suggestion.instance(), "sub_unit", SuggestionFlow.HANDLING, String.valueOf(id));
        news.unit(
                suggestion,
                lead.unit(),
                "unitAdded",
                "增加了会办单位",
                "建议" + WaysNews.named(suggestion) + "增加" + units.name(unit) + "会办，起草答复前请等会办意见。");
        told(suggestion, "增加" + units.name(unit) + "会办");
    }

    /** Whether whoever assigned may still change this unit. */
    boolean changeable(Viewer viewer, Handling handling) {
        return doers.assigned(viewer, handling)
                && handling.openedAt() == null
                && handling.state() == Handling.State.OFFERED;
    }

    private Handling unopened(Viewer viewer, Suggestion suggestion, long id) {
        // Waits for whoever is opening the unit's task in this moment.
        steps.locked(suggestion.number());
        var handling = units.find(suggestion, id);
        WayDoor.only(doers.assigned(viewer, handling));
        if (!changeable(viewer, handling)) {
            throw Refusal.conflict(
                    handling.state().ended()
                            ? units.name(handling.unit()) + "已经不在办理这件建议"
                            : units.name(handling.unit()) + "已经签收，要改变只能由该单位申请退办，或由代表提出异议");
        }
        return handling;
    }

    private String unit(Suggestion suggestion, Filled filled, String field) {
        var unit = filled.need(field, 200);
        var wrong = units.objection(suggestion, unit);
        if (wrong != null) {
            throw Filled.wrong(field, wrong);
        }
        return unit;
    }

    private void told(Suggestion suggestion, String what) {
        news.signers(suggestion, "unitChanged", "承办单位有变动", "建议" + WaysNews.named(suggestion) + what + "，答复期限不变。");
    }
}
