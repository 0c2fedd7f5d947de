package jianyi.suggestion.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.BeijingClock;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.Role;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Escalation;
import jianyi.suggestion.News;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the chair decides when a deputy is dissatisfied once more, and what the presidium makes of it; never decided by the units' side. */
@Service
public class EscalationDesk {

    private final Suggestions suggestions;
    private final Escalations escalations;
    private final CaseAccess access;
    private final Viewers viewers;
    private final Chronicle chronicle;
    private final Terms terms;
    private final News news;
    private final Clock clock;

    EscalationDesk(
            Suggestions suggestions,
            Escalations escalations,
            CaseAccess access,
            Viewers viewers,
            Chronicle chronicle,
            Terms terms,
            News news,
            Clock clock) {
        this.suggestions = suggestions;
        this.escalations = escalations;
        this.access = access;
        this.viewers = viewers;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes the chair's decision down; whatever is not {@code rehandle} ends the case.
     *
     * @return the choice, for the model's gateway
     * @throws Refusal 400 when a meeting lies ahead; 403 for the units' and the government's accounts (地方组织法 第十八条)
     */
    @Transactional
    public String decide(Step step) {
        var suggestion = suggestions.lock(step.number());
        var chair = viewers.of(step.person());
        if (access.sight(chair, suggestion).handles()) {
            throw Refusal.forbidden("承办单位及其政府的账号不能决定");
        }
        var decided = read(suggestion, step, chair);
        escalations.add(decided);
        chronicle.note(
                step, CaseEntry.DECIDED, "主席决定：" + Words.of(Words.ESCALATION, decided.choice()), decided.remark());
        if (!decided.choice().equals(Escalation.REHANDLE)) {
            news.escalated(suggestion, decided);
        }
        return decided.choice();
    }

    private Escalation read(Suggestion suggestion, Step step, Viewer chair) {
        var answers = step.answers();
        var choice = answers.need("escalation");
        boolean meets = choice.equals(Escalation.MEET);
        var day = answers.date("meetDate").filter(given -> meets).orElse(null);
        if (day != null && day.isAfter(terms.today())) {
            throw answers.wrong("meetDate", "不能晚于今天");
        }
        return new Escalation(
                suggestion.number(),
                suggestion.round(),
                choice,
                answers.need("escalationRemark"),
                day,
                answers.text("meetPlace").filter(given -> meets).orElse(null),
                answers.text("meetPeople").filter(given -> meets).orElse(null),
                step.person(),
                chair.name(),
                OffsetDateTime.now(clock),
                null,
                null);
    }

    /**
     * Notes that the presidium has dealt with a case on its list.
     *
     * @throws Refusal 400 for a day that cannot be, 403 for whoever is not the body's clerk or chair, 404 when the case is on no
     *     list this person reads, 409 when it was noted before
     */
    @Transactional
    public void discussed(Viewer viewer, String number, LocalDate day, String result) {
        var suggestion = suggestions.lock(number);
        if (!access.bodies(viewer).contains(suggestion.body())) {
            throw Refusal.notFound("这件建议不在主席团议题中");
        }
        var item = escalations.onAgenda(number).orElseThrow(() -> Refusal.notFound("这件建议不在主席团议题中"));
        if (!viewer.has(Role.CLERK, suggestion.body()) && !viewer.has(Role.CHAIR, suggestion.body())) {
            throw Refusal.forbidden("只有本级人大的工作人员和主席可以登记审议结果");
        }
        if (item.discussedOn() != null) {
            throw Refusal.conflict("审议结果已经登记过了");
        }
        var decidedOn = BeijingClock.day(item.decidedAt());
        if (day.isAfter(terms.today()) || day.isBefore(decidedOn)) {
            throw Refusal.invalid("“审议日期”不能早于提请的日期，也不能晚于今天");
        }
        escalations.discussed(item, day, result);
        chronicle.note(number, viewer.id(), CaseEntry.DISCUSSED, "主席团审议", result);
        news.discussed(suggestion, result);
    }
}
