package jianyi.suggestion.recall;

import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.OpenTask;
import jianyi.flow.Recall;
import jianyi.flow.Refusal;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.TaskWords;
import jianyi.suggestion.Words;
import jianyi.suggestion.ways.WaysNews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recall of the last step 收回上一步: who did it may take it back until the next person has opened what came of it. */
@Service
class RecallDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Steps steps;
    private final StepNames names;
    private final WayBack back;
    private final Chronicle chronicle;
    private final WaysNews news;
    private final Recall recall;

    RecallDesk(
            Suggestions suggestions,
            Handlings handlings,
            Steps steps,
            StepNames names,
            WayBack back,
            Chronicle chronicle,
            WaysNews news,
            Recall recall) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.steps = steps;
        this.names = names;
        this.back = back;
        this.chronicle = chronicle;
        this.news = news;
        this.recall = recall;
    }

    /** The steps of a case this person may take back now. */
    List<TaskStep> open(Viewer viewer, Suggestion suggestion) {
        var all = steps.of(suggestion.number());
        var own = all.stream()
                .filter(step -> step.standing() && viewer.id().equals(step.doneBy()))
                .toList();
        if (own.isEmpty() || suggestion.state().ended()) {
            return List.of();
        }
        var recallable = recallable(suggestion, all);
        return own.stream().filter(recallable::now).toList();
    }

    /**
     * Takes a step back.
     *
     * @throws Refusal 403 when another person did it; 404 for a step of another case; 409 when it is too late or taken back already
     */
    @Transactional
    public void recall(Viewer viewer, String number, String task, Filled filled) {
        var suggestion = suggestions.lock(number);
        // Waits for whoever is opening something in this moment.
        var all = steps.locked(number);
        var step = all.stream()
                .filter(one -> one.task().equals(task) && one.doneAt() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有找到可以收回的这一步"));
        WayDoor.only(viewer.id().equals(step.doneBy()));
        if (step.recalledAt() != null) {
            throw Refusal.conflict("这一步已经收回了");
        }
        var recallable = recallable(suggestion, all);
        if (suggestion.state().ended() || !recallable.now(step)) {
            throw Refusal.conflict("已有人打开了下一步，不能再收回");
        }
        var reason = filled.reason();
        var name = names.of(step);
        var next = recallable.following(step);
        chronicle.note(number, viewer.id(), names.trace(step), Words.TAKEN_BACK + name, reason);
        var kept = back.go(suggestion, step, next, viewer.id(), reason);
        steps.recalled(step, viewer.id(), reason, kept);
        tell(viewer, suggestion, name, reason, next);
        tellSigners(suggestion, step, name);
    }

    private Recallable recallable(Suggestion suggestion, List<TaskStep> all) {
        return new Recallable(
                all.stream().filter(step -> !TaskWords.beside(step.key())).toList(),
                handlings.of(suggestion.number()),
                recall.open(suggestion.number(), SuggestionFlow.PROCESSES));
    }

    /** Who had been asked to do what now vanishes; a deputy's task was told to the deputy only. */
    private void tell(Viewer viewer, Suggestion suggestion, String name, String reason, List<OpenTask> next) {
        var subject = "任务已收回";
        var sentence = "建议" + WaysNews.named(suggestion) + "的“" + name + "”已由办理人收回，刚才通知您的任务不用再办。";
        next.stream()
                .flatMap(task -> task.persons().stream())
                .distinct()
                .forEach(person -> news.person(suggestion, person, "recalled", subject, sentence + "理由：" + reason));
        next.stream()
                .filter(task -> task.persons().isEmpty())
                .flatMap(task -> task.groups().stream())
                .distinct()
                .forEach(group -> news.groupBut(viewer.id(), suggestion, group, "recalled", subject, sentence));
    }

    private void tellSigners(Suggestion suggestion, TaskStep step, String name) {
        boolean told = Stream.of("user_review", "user_assign", "user_dispatch", "user_deliverReply")
                .anyMatch(step.key()::equals);
        if (told) {
            news.signers(
                    suggestion,
                    "recalled",
                    "有一步已收回",
                    "建议" + WaysNews.named(suggestion) + "的“" + name + "”已由工作人员收回，改好后会再通知您。");
        }
    }
}
