package jianyi.suggestion.ways;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.casework.act.Filled;
import jianyi.casework.act.Hands;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Recall;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.task.DeputyRequest;
import jianyi.suggestion.task.DeputyRequest.Kind;
import jianyi.suggestion.task.DeputyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdrawal 撤回: in writing, and handling then ends (四川、重庆条例); a joint one only if all signers agree (上海 第十条); after the
 * assignment the body's clerk has to consent. It can be asked for until the reply has passed the check.
 */
@Service
class WithdrawalDesk {

    private static final Set<State> BEFORE_REPLY = EnumSet.of(
            State.COSIGNING, State.REVIEWING, State.AMENDING, State.ASSIGNING, State.DISPATCHING, State.HANDLING);

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final DeputyRequests requests;
    private final Doers doers;
    private final Hands hands;
    private final Chronicle chronicle;
    private final Terms terms;
    private final WaysNews news;
    private final WaysFlow flow;
    private final Recall recall;

    WithdrawalDesk(
            Suggestions suggestions,
            Handlings handlings,
            DeputyRequests requests,
            Doers doers,
            Hands hands,
            Chronicle chronicle,
            Terms terms,
            WaysNews news,
            WaysFlow flow,
            Recall recall) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.requests = requests;
        this.doers = doers;
        this.hands = hands;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
        this.flow = flow;
        this.recall = recall;
    }

    /** Whether it may be asked for now. */
    boolean possible(Suggestion suggestion) {
        return BEFORE_REPLY.contains(suggestion.state())
                && (suggestion.state() != State.HANDLING || unchecked(suggestion));
    }

    private boolean unchecked(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .anyMatch(h -> h.round() == suggestion.round()
                        && h.part().answers()
                        && h.state().compareTo(Handling.State.DELIVERING) < 0);
    }

    /**
     * The deputy asks for the suggestion back. Alone and before the assignment that is all it takes.
     *
     * @throws Refusal 403 for strangers; 409 when it is too late, or already asked for
     */
    @Transactional
    public void ask(Viewer viewer, String number, Filled filled) {
        var suggestion = suggestions.lock(number);
        WayDoor.only(doers.speaks(viewer, suggestion));
        if (requests.open(number, Kind.WITHDRAWAL).isPresent()) {
            throw Refusal.conflict("已经提出撤回，请等待答复");
        }
        if (!possible(suggestion)) {
            throw Refusal.conflict(suggestion.state().ended() ? "这件建议已经办结，不能撤回" : "答复已经审核通过，不能撤回，请直接评价");
        }
        var reason = filled.reason();
        var entering = doers.entering(viewer, suggestion, filled);
        requests.add(suggestion, Kind.WITHDRAWAL, reason, viewer.id(), entering.from());
        chronicle.note(number, viewer.id(), CaseEntry.WITHDRAWAL_ASKED, "要求撤回" + entering.remark(), reason);
        if (entering.proxied()) {
            news.author(
                    suggestion,
                    "withdrawalAsked",
                    "已代您要求撤回",
                    entering.name() + "已按您的意思要求撤回建议" + WaysNews.named(suggestion) + "。如与您的意思不符，请与人大工作人员联系。");
        }
        flow.withdrawalAsked(suggestion);
    }

    /** The deputy no longer asks for it; the case goes on. @throws Refusal 403 for strangers; 409 when nothing is asked for */
    @Transactional
    public void drop(Viewer viewer, String number, Filled filled) {
        var suggestion = suggestions.lock(number);
        WayDoor.only(doers.speaks(viewer, suggestion));
        var asked = requests.open(number, Kind.WITHDRAWAL).orElseThrow(() -> Refusal.conflict("没有等待答复的撤回要求"));
        var reason = filled.reason();
        var entering = doers.entering(viewer, suggestion, filled);
        requests.settle(asked, false, viewer.id(), reason);
        chronicle.note(number, viewer.id(), CaseEntry.WITHDRAWAL_DROPPED, "不再要求撤回" + entering.remark(), reason);
        if (entering.proxied()) {
            news.entered(suggestion, entering, "不再要求撤回");
        }
        recall.leave(suggestion.instance(), "sub_withdrawal");
    }

    /** A co-signer agrees or not; one refusal is enough for the case to go on. */
    @Transactional
    public void agree(Step step, String cosigner) {
        var suggestion = suggestions.lock(step.number());
        var entering = hands.entering(step, cosigner, suggestion.body());
        boolean agreed = step.answers().decided("withdrawalAgreed");
        var name = suggestions.cosigners(step.number()).stream()
                .filter(c -> c.person().equals(cosigner))
                .map(Cosigner::name)
                .findFirst()
                .orElse(cosigner);
        chronicle.note(step, CaseEntry.WITHDRAWAL_AGREED, name + (agreed ? "同意撤回" : "不同意撤回") + entering.remark(), null);
        if (!agreed) {
            refused(suggestion, step.person(), "附议人" + name + "不同意撤回");
        }
    }

    /** The body's clerk agrees or not. @return whether the case ends; @throws Refusal 400 when a no has no reason */
    @Transactional
    public boolean consent(Step step) {
        var suggestion = suggestions.lock(step.number());
        boolean consented = step.answers().decided("withdrawalConsented");
        var remark = consented
                ? step.answers().text("consentRemark").orElse(null)
                : step.answers().need("consentRemark");
        chronicle.note(step, CaseEntry.WITHDRAWAL_AGREED, consented ? "人大同意撤回" : "人大不同意撤回", remark);
        if (!consented) {
            refused(suggestion, step.person(), remark);
        }
        return consented;
    }

    /** Everybody whose agreement is asked: who has signed along. */
    List<String> signers(String number) {
        return suggestions.cosigners(number).stream()
                .filter(cosigner -> Boolean.TRUE.equals(cosigner.cosigned()))
                .map(Cosigner::person)
                .toList();
    }

    /** Whether somebody has said no to what was asked last. */
    boolean refused(String number) {
        return requests.latest(number, Kind.WITHDRAWAL)
                .map(DeputyRequest::granted)
                .filter(granted -> !granted)
                .isPresent();
    }

    /** Whether the case has been assigned, so that the clerk has to consent. */
    boolean assigned(String number) {
        return suggestions.find(number).orElseThrow().assignedOn() != null;
    }

    /** All have agreed: handling ends, and everybody concerned is told. */
    @Transactional
    public void withdraw(String number) {
        var suggestion = suggestions.lock(number);
        var asked = requests.open(number, Kind.WITHDRAWAL).orElseThrow();
        var sentence = "代表已撤回建议" + WaysNews.named(suggestion) + "，办理到此为止，不必再办。";
        var subject = "建议已撤回";
        handlings.of(number).stream().filter(h -> !h.state().ended()).forEach(h -> {
            handlings.end(h.id(), Handling.State.STOPPED, terms.today());
            news.unit(suggestion, h.unit(), "withdrawn", subject, sentence);
        });
        requests.settle(asked, true, null, null);
        suggestions.close(number, State.WITHDRAWN, null, terms.today());
        chronicle.note(number, CaseEntry.WITHDRAWN, "撤回建议", asked.reason());
        news.signers(suggestion, "withdrawn", subject, sentence);
        tellGovernment(suggestion, subject, sentence);
    }

    private void tellGovernment(Suggestion suggestion, String subject, String sentence) {
        if (suggestion.state() == State.DISPATCHING || dispatched(suggestion)) {
            news.government(suggestion, "withdrawn", subject, sentence);
        }
    }

    private boolean dispatched(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .anyMatch(h -> h.round() == suggestion.round()
                        && !h.settler().equals(new Post(suggestion.body(), Role.CLERK).group()));
    }

    private void refused(Suggestion suggestion, String person, String why) {
        requests.settle(requests.open(suggestion.number(), Kind.WITHDRAWAL).orElseThrow(), false, person, why);
        news.author(
                suggestion, "withdrawalRefused", "撤回未获同意", "您要求撤回的建议" + WaysNews.named(suggestion) + "继续办理。原因：" + why);
    }
}
