package jianyi.suggestion.ways;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.task.DeputyRequest.Kind;
import jianyi.suggestion.task.DeputyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deputy's objection to the assignment 对交办有异议 (上海市代表建议条例 第十四条): once a round, until a unit's head has signed the
 * reply. The body's clerk settles it; upheld, the case goes to another unit even when the first one has begun.
 */
@Service
class ObjectionDesk {

    private final Suggestions suggestions;
    private final DeputyRequests requests;
    private final Handlings handlings;
    private final UnitChanges units;
    private final Doers doers;
    private final Chronicle chronicle;
    private final WaysNews news;
    private final WaysFlow flow;

    ObjectionDesk(
            Suggestions suggestions,
            DeputyRequests requests,
            Handlings handlings,
            UnitChanges units,
            Doers doers,
            Chronicle chronicle,
            WaysNews news,
            WaysFlow flow) {
        this.suggestions = suggestions;
        this.requests = requests;
        this.handlings = handlings;
        this.units = units;
        this.doers = doers;
        this.chronicle = chronicle;
        this.news = news;
        this.flow = flow;
    }

    /** Whether the deputy may object now. */
    boolean possible(Suggestion suggestion) {
        return inTime(suggestion) && !raised(suggestion);
    }

    private boolean inTime(Suggestion suggestion) {
        return suggestion.state() == State.HANDLING
                && movable(suggestion).stream().anyMatch(ObjectionDesk::unsigned);
    }

    private static boolean unsigned(Handling handling) {
        return handling.part().answers() && handling.state().compareTo(Handling.State.SIGNING) <= 0;
    }

    private boolean raised(Suggestion suggestion) {
        return requests.latest(suggestion.number(), Kind.OBJECTION)
                .filter(asked -> asked.round() == suggestion.round())
                .isPresent();
    }

    /** The units that could be relieved. */
    private List<Handling> movable(Suggestion suggestion) {
        return handlings.atWork(suggestion);
    }

    /** The deputy objects. @throws Refusal 403 for strangers; 409 when it is too late, or the second time */
    @Transactional
    public void object(Viewer viewer, String number, Filled filled) {
        var suggestion = suggestions.lock(number);
        WayDoor.only(doers.speaks(viewer, suggestion));
        if (raised(suggestion)) {
            throw Refusal.conflict("对这次交办已经提出过异议");
        }
        if (!inTime(suggestion)) {
            throw Refusal.conflict("只有交办以后、答复签发以前可以提出异议");
        }
        var reason = filled.reason();
        var entering = doers.entering(viewer, suggestion, filled);
        requests.add(suggestion, Kind.OBJECTION, reason, viewer.id(), entering.from());
        chronicle.note(number, viewer.id(), CaseEntry.OBJECTED, "对交办提出异议" + entering.remark(), reason);
        if (entering.proxied()) {
            news.entered(suggestion, entering, "对交办的异议");
        }
        flow.objected(suggestion);
    }

    /** The clerk moves the case to another unit, or says why not. @throws Refusal 400 naming the field */
    @Transactional
    public void settle(Step step) {
        var suggestion = suggestions.lock(step.number());
        var asked = requests.open(step.number(), Kind.OBJECTION).orElseThrow();
        var answers = step.answers();
        boolean upheld = answers.decided("objectionUpheld");
        var remark = upheld ? answers.text("settleRemark").orElse(null) : answers.need("settleRemark");
        requests.settle(asked, upheld, step.person(), remark);
        if (upheld) {
            uphold(suggestion, step, remark);
        } else {
            chronicle.note(step, CaseEntry.OBJECTION_SETTLED, "维持原交办", remark);
            news.author(
                    suggestion,
                    "objectionSettled",
                    "对交办的异议已答复",
                    "您对建议" + WaysNews.named(suggestion) + "的交办提出的异议没有采纳，仍由原单位办理。理由：" + remark);
        }
    }

    private void uphold(Suggestion suggestion, Step step, String remark) {
        var from = relieved(suggestion, step.answers());
        var unit = step.answers().need("newUnit");
        var wrong = units.objection(suggestion, unit);
        if (wrong != null) {
            throw step.answers().wrong("newUnit", wrong);
        }
        chronicle.note(
                step,
                CaseEntry.OBJECTION_SETTLED,
                "采纳异议，由" + units.name(from.unit()) + "改交" + units.name(unit),
                remark);
        units.move(suggestion, from, unit);
    }

    private Handling relieved(Suggestion suggestion, Answers answers) {
        var chosen = answers.text("objectedUnit");
        var possible = movable(suggestion).stream()
                .filter(h -> chosen.isEmpty() || chosen.get().equals(h.unit()))
                .toList();
        if (possible.size() != 1) {
            throw chosen.isEmpty() ? answers.missing("objectedUnit") : answers.wrong("objectedUnit", "不是现在的承办单位");
        }
        return possible.get(0);
    }
}
