package jianyi.suggestion.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.flow.text.Days;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.CaseFollowers;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reply 答复: draft, signature, issue, check, delivery. A returned version stays beside the next one. */
@Service
public class ReplyDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Replies replies;
    private final ReplyClasses classes;
    private final ReplyFiles files;
    private final CaseFollowers followers;
    private final Chronicle chronicle;
    private final Terms terms;
    private final Clock clock;

    ReplyDesk(
            Suggestions suggestions,
            Handlings handlings,
            Replies replies,
            ReplyClasses classes,
            ReplyFiles files,
            CaseFollowers followers,
            Chronicle chronicle,
            Terms terms,
            Clock clock) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.replies = replies;
        this.classes = classes;
        this.files = files;
        this.followers = followers;
        this.chronicle = chronicle;
        this.terms = terms;
        this.clock = clock;
    }

    /** A new version. @throws Refusal 400 for neither words nor a file, an unknown class, a missing promise, or a promise's line that cannot be read */
    @Transactional
    public void draft(long handling, Step step) {
        var suggestion = suggestions.lock(step.number());
        var answers = step.answers();
        var chosen = classes.find(suggestion.body(), answers.need("replyClass"))
                .orElseThrow(() -> answers.wrong("replyClass", "不在本级人大的办理结果类别中"));
        if (chosen.promised() || answers.text("promise").isPresent()) {
            checkPromises(answers);
        }
        replies.draft(
                handling,
                words(handling, answers),
                chosen.code(),
                answers.text("promise").orElse(null),
                step.person(),
                now());
        handlings.move(handling, Handling.State.SIGNING);
        chronicle.note(step, CaseEntry.DRAFTED, Words.DRAFTED, "类别：" + chosen.label());
    }

    private String words(long handling, Answers answers) {
        var typed = answers.text("replyText").filter(words -> !words.equals(Reply.IN_FILE));
        if (typed.isEmpty() && !files.hasReplyFile(handling)) {
            throw Refusal.invalid("请填写“" + answers.label("replyText") + "”，或者先在“案卷”的“附件”里上传答复文件");
        }
        return typed.orElse(Reply.IN_FILE);
    }

    /** The unit's head signs or sends back with a reason. @return whether it was signed */
    @Transactional
    public boolean sign(long handling, Step step, boolean selfSigns) {
        suggestions.lock(step.number());
        if (!step.answers().decided("signed")) {
            return sentBack(handling, step, CaseEntry.NOT_SIGNED, Words.NOT_SIGNED, "signRemark");
        }
        replies.sign(handling, step.person(), now());
        handlings.move(handling, selfSigns ? Handling.State.CHECKING : Handling.State.ISSUING);
        chronicle.note(
                step,
                CaseEntry.SIGNED,
                Words.SIGNED,
                step.answers().text("signRemark").orElse(null));
        return true;
    }

    /** The government's head issues the reply of a unit that does not sign for itself. @return whether it was issued */
    @Transactional
    public boolean issue(long handling, Step step) {
        suggestions.lock(step.number());
        if (!step.answers().decided("signed")) {
            return sentBack(handling, step, CaseEntry.NOT_ISSUED, Words.NOT_ISSUED, "signRemark");
        }
        replies.issue(handling, step.person(), now());
        handlings.move(handling, Handling.State.CHECKING);
        chronicle.note(
                step,
                CaseEntry.ISSUED,
                Words.ISSUED,
                step.answers().text("signRemark").orElse(null));
        return true;
    }

    /** The congress clerk lets the reply pass or returns it. @return whether it passed */
    @Transactional
    public boolean check(long handling, Step step) {
        suggestions.lock(step.number());
        if (!step.answers().decided("replyApproved")) {
            return sentBack(handling, step, CaseEntry.SENT_BACK, Words.SENT_BACK, "checkRemark");
        }
        replies.check(handling, step.person(), now());
        handlings.move(handling, Handling.State.DELIVERING);
        chronicle.note(
                step,
                CaseEntry.CHECKED,
                "人大审核通过",
                step.answers().text("checkRemark").orElse(null));
        return true;
    }

    /**
     * The reply has reached the deputy. Co-units that have let their term pass are waited for no longer.
     *
     * @return the handlings of these co-units
     * @throws Refusal 400 for days that cannot be
     */
    @Transactional
    public List<Handling> deliver(long handling, Step step) {
        suggestions.lock(step.number());
        var answers = step.answers();
        var letterDate = notAhead(answers, "letterDate");
        var deliveredOn = notAhead(answers, "deliveredOn");
        if (deliveredOn.isBefore(letterDate)) {
            throw answers.wrong("deliveredOn", "不能早于答复函日期");
        }
        replies.deliver(handling, answers.need("letterNumber"), letterDate, answers.need("deliveredWay"), deliveredOn);
        handlings.end(handling, Handling.State.DELIVERED, terms.today());
        chronicle.note(
                step,
                CaseEntry.DELIVERED,
                "答复送达代表",
                Words.of(Words.DELIVERY, answers.need("deliveredWay")) + "，文号 " + answers.need("letterNumber"));
        var owing = handlings.owing(handlings.get(handling));
        owing.forEach(co -> handlings.end(co.id(), Handling.State.STOPPED, terms.today()));
        followers.tell(one -> one.delivered(handlings.get(handling)));
        return owing;
    }

    private boolean sentBack(long handling, Step step, CaseEntry kind, String what, String remark) {
        var why = step.answers().need(remark);
        replies.sendBack(handling, step.person(), why);
        handlings.move(handling, Handling.State.DRAFTING);
        chronicle.note(step, kind, what, why);
        return false;
    }

    private LocalDate notAhead(Answers answers, String field) {
        var day = answers.needDate(field);
        if (day.isAfter(terms.today())) {
            throw answers.wrong(field, "不能晚于今天");
        }
        return day;
    }

    private static void checkPromises(Answers answers) {
        var lines = answers.need("promise").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var halves = lines.get(i).split("[|｜]", 2);
            boolean promise = halves.length == 2
                    && !halves[0].isBlank()
                    && Days.parse(halves[1]).isPresent();
            if (!lines.get(i).isBlank() && !promise) {
                throw answers.wrong("promise", "第 " + (i + 1) + " 行有误，应为“事项｜2026-12-31”");
            }
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
