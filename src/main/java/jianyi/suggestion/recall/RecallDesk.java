package jianyi.suggestion.recall;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.recall.LastStep;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.OpenTask;
import jianyi.flow.Recall;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.TaskWords;
import jianyi.suggestion.Words;
import jianyi.suggestion.ways.WaysNews;
import org.springframework.stereotype.Service;

/** Recall of the last step 收回上一步: who did it may take it back until the next person has opened what came of it. */
@Service
class RecallDesk extends LastStep {

    private final Suggestions suggestions;
    private final Handlings handlings;
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
        super(steps);
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.names = names;
        this.back = back;
        this.chronicle = chronicle;
        this.news = news;
        this.recall = recall;
    }

    @Override
    public String room() {
        return Suggestions.ROOM;
    }

    @Override
    public String called(TaskStep step) {
        return names.of(step);
    }

    @Override
    protected void lock(String number) {
        suggestions.lock(number);
    }

    @Override
    protected Predicate<TaskStep> open(String number, List<TaskStep> all) {
        var suggestion = suggestions.find(number).orElseThrow();
        return suggestion.state().ended() ? step -> false : recallable(suggestion, all)::now;
    }

    @Override
    protected String undo(TaskStep step, List<TaskStep> all, Viewer viewer, String reason) {
        var suggestion = suggestions.find(step.number()).orElseThrow();
        var name = names.of(step);
        var next = recallable(suggestion, all).following(step);
        chronicle.note(step.number(), viewer.id(), names.trace(step), Words.TAKEN_BACK + name, reason);
        var kept = back.go(suggestion, step, next, viewer.id(), reason);
        tell(viewer, suggestion, name, reason, next);
        tellSigners(suggestion, step, name);
        return kept;
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
