package jianyi.suggestion.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.casework.act.Hands;
import jianyi.casework.timeline.Chronicle;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.News;
import jianyi.suggestion.State;
import jianyi.suggestion.Submission;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in: submission, co-signature, amendment, withdrawal before acceptance (代表法 第二十四条、第三十六条). */
@Service
public class SubmissionDesk {

    private static final Duration SAME_AGAIN = Duration.ofMinutes(10);

    private final Suggestions suggestions;
    private final SubmissionReader reader;
    private final Deputies deputies;
    private final Hands hands;
    private final Chronicle chronicle;
    private final News news;
    private final Clock clock;

    SubmissionDesk(
            Suggestions suggestions,
            SubmissionReader reader,
            Deputies deputies,
            Hands hands,
            Chronicle chronicle,
            News news,
            Clock clock) {
        this.suggestions = suggestions;
        this.reader = reader;
        this.deputies = deputies;
        this.hands = hands;
        this.chronicle = chronicle;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes a new suggestion in and gives it its number, without gaps or repeats under load.
     *
     * @param person user id of the deputy, or of a clerk who types it in
     * @param instance id of the running process
     * @throws Refusal 400 naming the field; 403 for whoever may not; 409 for the same text within ten minutes
     */
    @Transactional
    public Suggestion submit(String person, Answers answers, String instance) {
        var text = reader.read(person, answers);
        var entering = hands.entering(person, answers, text.deputy(), text.body(), false);
        var at = OffsetDateTime.now(clock);
        var number = suggestions.nextNumber(text.body(), BeijingClock.day(at).getYear());
        suggestions.same(text, at.minus(SAME_AGAIN)).ifPresent(first -> {
            throw Refusal.conflict("已提交，编号 " + first);
        });
        suggestions.add(number, instance, nameOf(text.deputy(), text.body()), text, entering, at);
        addCosigners(number, text);
        chronicle.note(number, person, CaseEntry.SUBMITTED, "提出建议" + entering.remark(), cosignersIn(text));
        var submitted = suggestions.lock(number);
        news.received(submitted, entering);
        return submitted;
    }

    /** Takes a co-signer's answer down; after the last one the suggestion goes to review. */
    @Transactional
    public void cosign(Step step, String cosigner) {
        var suggestion = suggestions.lock(step.number());
        var entering = hands.entering(step, cosigner, suggestion.body());
        boolean agreed = step.answers().decided("cosign");
        suggestions.cosign(step.number(), cosigner, agreed, OffsetDateTime.now(clock), entering);
        chronicle.note(
                step,
                CaseEntry.COSIGN_ANSWERED,
                nameOf(cosigner, suggestion.body()) + (agreed ? "同意附议" : "不附议") + entering.remark(),
                null);
        if (!unanswered(step.number())) {
            suggestions.move(step.number(), State.REVIEWING);
        }
    }

    /**
     * Takes the amended text, or the withdrawal of a returned suggestion.
     *
     * @return whether it was withdrawn
     */
    @Transactional
    public boolean amend(Step step) {
        var before = suggestions.lock(step.number());
        var entering = hands.entering(step, before.deputy(), before.body());
        if (step.answers().flag("withdraw", false)) {
            suggestions.close(step.number(), State.WITHDRAWN, null, LocalDate.now(clock));
            chronicle.note(step, CaseEntry.WITHDRAWN, "撤回建议" + entering.remark(), null);
            return true;
        }
        var text = reader.amended(before, step.answers());
        suggestions.amend(step.number(), text);
        if (step.answers().has("coSigners")) {
            exchangeCosigners(step.number(), text);
        }
        suggestions.move(step.number(), unanswered(step.number()) ? State.COSIGNING : State.REVIEWING);
        chronicle.note(step, CaseEntry.AMENDED, "修改后重新提交" + entering.remark(), changes(before, step.answers()));
        return false;
    }

    private boolean unanswered(String number) {
        return suggestions.cosigners(number).stream().anyMatch(c -> c.cosigned() == null);
    }

    /** Those named before keep their answer, new ones are asked, those left out are dropped. */
    private void exchangeCosigners(String number, Submission text) {
        var before =
                suggestions.cosigners(number).stream().map(Cosigner::person).toList();
        before.stream().filter(c -> !text.coSigners().contains(c)).forEach(c -> suggestions.dropCosigner(number, c));
        int place = before.size();
        for (String cosigner : text.coSigners()) {
            if (!before.contains(cosigner)) {
                suggestions.addCosigner(number, cosigner, nameOf(cosigner, text.body()), ++place);
            }
        }
    }

    private void addCosigners(String number, Submission text) {
        int place = 1;
        for (String cosigner : text.coSigners()) {
            suggestions.addCosigner(number, cosigner, nameOf(cosigner, text.body()), place++);
        }
    }

    private String cosignersIn(Submission text) {
        var names = text.coSigners().stream().map(c -> nameOf(c, text.body())).toList();
        return names.isEmpty() ? null : "请" + String.join("、", names) + "附议";
    }

    private static String changes(Suggestion before, Answers after) {
        List<String> changed = new ArrayList<>();
        after.text("title").filter(t -> !t.equals(before.title())).ifPresent(t -> changed.add("原标题：" + before.title()));
        after.text("situation")
                .filter(t -> !t.equals(before.situation()))
                .ifPresent(t -> changed.add("原案由：" + before.situation()));
        after.text("proposal")
                .filter(t -> !t.equals(before.proposal()))
                .ifPresent(t -> changed.add("原具体建议：" + before.proposal()));
        return changed.isEmpty() ? null : String.join("\n", changed);
    }

    private String nameOf(String person, String body) {
        return deputies.find(person, body).map(Deputy::name).orElse(person);
    }
}
