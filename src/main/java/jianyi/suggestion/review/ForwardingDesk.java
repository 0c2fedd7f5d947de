package jianyi.suggestion.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import jianyi.calendar.BeijingClock;
import jianyi.casework.act.Entering;
import jianyi.casework.act.Hands;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.Answers;
import jianyi.flow.Step;
import jianyi.notice.Notices;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What does not belong here goes elsewhere 转交: to the body that may receive it, to a deputy of the higher congress who takes the
 * matter up, or to an organ as a letter; the deputy is always told (北京市人大代表建议办理条例 第十三条、第二十条).
 */
@Service
public class ForwardingDesk {

    private final Suggestions suggestions;
    private final Lineage lineage;
    private final Hands hands;
    private final Deputies deputies;
    private final Sessions sessions;
    private final Offices offices;
    private final Notices notices;
    private final Chronicle chronicle;
    private final HigherOutcome outcome;
    private final Terms terms;
    private final LineageNews news;
    private final Clock clock;

    ForwardingDesk(
            Suggestions suggestions,
            Lineage lineage,
            Hands hands,
            Deputies deputies,
            Sessions sessions,
            Offices offices,
            Notices notices,
            Chronicle chronicle,
            HigherOutcome outcome,
            Terms terms,
            LineageNews news,
            Clock clock) {
        this.suggestions = suggestions;
        this.lineage = lineage;
        this.hands = hands;
        this.deputies = deputies;
        this.sessions = sessions;
        this.offices = offices;
        this.notices = notices;
        this.chronicle = chronicle;
        this.outcome = outcome;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /** Treats a submission as a letter of the deputy 代表来信. */
    @Transactional
    public ReviewDesk.Outcome letter(Step step, Suggestion suggestion, String reason) {
        suggestions.close(suggestion.number(), State.LETTER, null, terms.today());
        chronicle.note(suggestion.number(), step.person(), CaseEntry.LETTER, "作为来信处理", reason);
        return ReviewDesk.Outcome.LETTER;
    }

    /** Passes a submission on, whichever way 转交 names. @throws jianyi.flow.Refusal 400 naming the field */
    @Transactional
    public ReviewDesk.Outcome forward(Step step, Suggestion suggestion, String reason) {
        return switch (step.answers().need("forwardAs")) {
            case "transfer" -> transfer(step, suggestion, reason);
            case "deputy" -> ask(step, suggestion, reason);
            default -> organ(step, suggestion, reason);
        };
    }

    private ReviewDesk.Outcome transfer(Step step, Suggestion suggestion, String reason) {
        var body = office(step.answers());
        if (!body.kind().isCongress() || body.code().equals(suggestion.body())) {
            throw step.answers().wrong("forwardTo", "应选另一个有权受理的人大");
        }
        if (!lineage.merged(suggestion.number()).isEmpty()) {
            throw step.answers().wrong("forwardAs", "不能选移送：已有建议并入本件，请先撤销合并");
        }
        var today = LocalDate.now(clock);
        var number = suggestions.nextNumber(body.code(), today.getYear());
        var session = sessions.open(body.code(), today).map(Session::id).orElse(null);
        lineage.transfer(suggestion, number, body.code(), session);
        notices.renumber(suggestion.number(), number);
        chronicle.note(
                number,
                step.person(),
                CaseEntry.TRANSFERRED,
                "移送" + body.name(),
                "原编号 " + suggestion.number() + "\n" + reason);
        news.transferred(suggestions.lock(number), suggestion.number(), reason);
        return ReviewDesk.Outcome.TRANSFERRED;
    }

    private ReviewDesk.Outcome ask(Step step, Suggestion suggestion, String reason) {
        var answers = step.answers();
        var higher = answers.text("forwardTo").isPresent()
                ? office(answers)
                : offices.find(offices.get(suggestion.body()).parent()).orElseThrow(() -> answers.missing("forwardTo"));
        if (higher.kind() != OfficeKind.STANDING || higher.code().equals(suggestion.body())) {
            throw answers.wrong("forwardTo", "应选上级人大");
        }
        var deputy = deputies.find(answers.need("forwardDeputy"), higher.code())
                .filter(Deputy::inOffice)
                .orElseThrow(() -> answers.wrong("forwardDeputy", "不是该人大在任的代表"));
        lineage.forward(suggestion.number(), higher.code(), deputy.person(), State.ADOPTING);
        chronicle.note(
                suggestion.number(),
                step.person(),
                CaseEntry.HIGHER_ASKED,
                "请上级代表提出",
                "请" + higher.name() + "代表" + deputy.name() + "提出\n" + reason);
        news.askedHigher(suggestion, deputy.name(), reason);
        return ReviewDesk.Outcome.ASKED;
    }

    private ReviewDesk.Outcome organ(Step step, Suggestion suggestion, String reason) {
        var organ = office(step.answers());
        if (organ.code().equals(suggestion.body())) {
            throw step.answers().wrong("forwardTo", "应选其他机关");
        }
        lineage.forward(suggestion.number(), organ.code(), null, State.LETTER);
        suggestions.close(suggestion.number(), State.LETTER, null, terms.today());
        chronicle.note(
                suggestion.number(), step.person(), CaseEntry.LETTER, "作为来信转有关机关", "转" + organ.name() + "\n" + reason);
        return ReviewDesk.Outcome.LETTER;
    }

    private Office office(Answers answers) {
        return offices.inUse(answers.need("forwardTo")).orElseThrow(() -> answers.wrong("forwardTo", "不是系统中的机关"));
    }

    /** Tells the signers that it is treated as a letter and why, and the organ, if it goes to one, that a letter comes. */
    @Transactional
    public void tellLetter(String number) {
        var suggestion = suggestions.lock(number);
        var why = chronicle.last(number, CaseEntry.LETTER).map(Entry::detail).orElse("");
        news.letter(suggestion, why);
        Optional.ofNullable(suggestion.forwardTo()).ifPresent(organ -> news.letterFor(suggestion, organ));
    }

    /**
     * Takes the higher deputy's answer down. On a yes a suggestion of that deputy's own is stored, linked with this case, which stays
     * open until its deputy has been told the outcome; on a no this case goes back to its review.
     *
     * @return the new case of the higher congress, or empty
     */
    @Transactional
    public Optional<Suggestion> adopt(Step step) {
        var asked = suggestions.lock(step.number());
        var entering = hands.entering(step, asked.forwardDeputy(), asked.forwardTo());
        var remark = step.answers().text("adoptRemark").orElse(null);
        var name = deputies.find(asked.forwardDeputy(), asked.forwardTo())
                .orElseThrow()
                .name();
        if (!step.answers().decided("adopted")) {
            lineage.forward(asked.number(), null, null, State.REVIEWING);
            chronicle.note(
                    asked.number(), step.person(), CaseEntry.HIGHER_ANSWERED, name + "不提出" + entering.remark(), remark);
            news.declinedHigher(asked, name, remark);
            return Optional.empty();
        }
        var taken = takeUp(asked, name, entering);
        lineage.forward(asked.number(), asked.forwardTo(), asked.forwardDeputy(), State.FORWARDED);
        chronicle.note(
                asked.number(),
                step.person(),
                CaseEntry.HIGHER_ANSWERED,
                name + "已提出" + entering.remark(),
                "编号 " + taken.number() + line(remark));
        chronicle.note(
                taken.number(),
                step.person(),
                CaseEntry.SUBMITTED,
                "提出建议" + entering.remark(),
                "由 " + asked.number() + " 转来" + line(remark));
        news.takenUp(asked, taken, name);
        return Optional.of(taken);
    }

    private Suggestion takeUp(Suggestion asked, String name, Entering entering) {
        var at = OffsetDateTime.now(clock);
        var body = asked.forwardTo();
        var number = suggestions.nextNumber(body, BeijingClock.day(at).getYear());
        var session = sessions.open(body, BeijingClock.day(at)).map(Session::id).orElse(null);
        lineage.derive(new Lineage.Origin(
                asked.number(),
                "adopted",
                number,
                body,
                asked.forwardDeputy(),
                name,
                asked.title(),
                session,
                entering.by(),
                entering.name(),
                entering.from(),
                at));
        return suggestions.lock(number);
    }

    private static String line(String remark) {
        return remark == null ? "" : "\n" + remark;
    }

    /** The case under the number it has now, after it was passed to another body. */
    public Suggestion now(String former) {
        return suggestions.find(lineage.now(former).orElseThrow()).orElseThrow();
    }

    /** The lower case that has been waiting for this one to end, or empty. */
    public Optional<Suggestion> awaiting(String number) {
        return suggestions
                .find(number)
                .filter(ended -> "adopted".equals(ended.derivedHow()))
                .flatMap(ended -> suggestions.find(ended.derivedFrom()))
                .filter(lower -> lower.state() == State.FORWARDED);
    }

    /** Tells the lower case's deputy what came of the matter; with that the lower case is done. */
    @Transactional
    public void tellHigher(String number) {
        var lower = suggestions.lock(number);
        var told = lineage.derived(number).stream()
                .filter(d -> "adopted".equals(d.derivedHow()))
                .reduce((first, last) -> last)
                .map(outcome::sentence)
                .orElseThrow();
        suggestions.close(number, State.TOLD, null, terms.today());
        chronicle.note(number, CaseEntry.HIGHER_TOLD, "上级结果已告知代表", told);
        news.higherOutcome(lower, told);
    }
}
