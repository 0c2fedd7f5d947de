package jianyi.suggestion.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.casework.step.Arrival;
import jianyi.casework.step.StepRoom;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskNews;
import jianyi.flow.Refusal;
import jianyi.flow.TaskAtHand;
import jianyi.suggestion.Handling;
import jianyi.suggestion.News;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.HandlingDesk;
import jianyi.suggestion.submission.StartChoices;
import org.springframework.stereotype.Component;

/** What the engine's seam asks about the tasks of the case and its units, and tells the room of them. */
@Component
class SuggestionTasksFlow extends StepRoom {

    /** What would lead out of the part of the case in which a withdrawal or an objection can be decided. */
    private static final Set<String> WAIT_FOR_REQUESTS = Set.of("user_review", "user_amend", "user_checkReply");

    private static final Set<String> SIGNED_AT = Set.of("user_accept", "user_handle", "user_opine");

    private final CaseForms forms;
    private final StartChoices starts;
    private final DueDays dueDays;
    private final News news;
    private final HandlingDesk handling;
    private final Suggestions suggestions;
    private final DeputyRequests requests;

    SuggestionTasksFlow(
            CaseForms forms,
            StartChoices starts,
            DueDays dueDays,
            News news,
            HandlingDesk handling,
            Suggestions suggestions,
            Steps steps,
            TaskNews mail,
            DeputyRequests requests) {
        super(steps, mail);
        this.forms = forms;
        this.starts = starts;
        this.dueDays = dueDays;
        this.news = news;
        this.handling = handling;
        this.suggestions = suggestions;
        this.requests = requests;
    }

    @Override
    public Set<String> processes() {
        return SuggestionFlow.PROCESSES;
    }

    @Override
    protected Optional<Arrival> arrival(TaskAtHand task) {
        if (passedOver(task)) {
            return Optional.empty();
        }
        var suggestion = suggestions.find(task.caseNumber()).orElseThrow();
        var window = dueDays.of(task);
        return Optional.of(new Arrival(
                window,
                handlingOf(task),
                task.fact(SuggestionFlow.COSIGNER),
                about(task, suggestion),
                news.task(task, suggestion, window.due())));
    }

    /** Whoever types in for several signers must tell their tasks apart; a list says no name of who asked for secrecy. */
    private String about(TaskAtHand task, Suggestion suggestion) {
        var signer = task.fact(SuggestionFlow.COSIGNER);
        return signer == null || suggestion.confidential()
                ? suggestion.title()
                : suggestions.cosigners(suggestion.number()).stream()
                        .filter(one -> one.person().equals(signer))
                        .map(one -> one.name() + "，" + suggestion.title())
                        .findFirst()
                        .orElse(suggestion.title());
    }

    @Override
    public void opened(TaskAtHand task, String person) {
        signFor(task, person);
        super.opened(task, person);
    }

    @Override
    public void done(TaskAtHand task, String person) {
        if (WAIT_FOR_REQUESTS.contains(task.key())) {
            refuseWhileAsked(task.caseNumber());
        }
        signFor(task, person);
        tellWhomItWasDoneFor(task, person);
        super.done(task, person);
    }

    /** A deputy whose task a clerk has filled in learns of it and may object. */
    private void tellWhomItWasDoneFor(TaskAtHand task, String person) {
        if (person == null || task.persons().isEmpty() || task.persons().contains(person)) {
            return;
        }
        var suggestion = suggestions.find(task.caseNumber()).orElseThrow();
        task.persons().forEach(deputy -> news.entered(suggestion, deputy, person, task.name()));
    }

    /** A unit taken to have accepted by its silence signs at the task that followed. */
    private void signFor(TaskAtHand task, String person) {
        if (SIGNED_AT.contains(task.key()) && person != null) {
            handling.open(handlingOf(task), person);
        }
    }

    /** A step late in the handling was taken back after its process had ended: the new one begins in front and goes straight there. */
    private boolean passedOver(TaskAtHand task) {
        return task.key().equals("user_accept")
                && handling.get(handlingOf(task)).state() != Handling.State.OFFERED;
    }

    private static Long handlingOf(TaskAtHand task) {
        return task.process().equals("handling") ? Long.valueOf(task.fact(SuggestionFlow.HANDLING)) : null;
    }

    private void refuseWhileAsked(String number) {
        requests.of(number).stream().filter(DeputyRequest::open).findFirst().ifPresent(asked -> {
            throw Refusal.conflict(
                    asked.kind() == DeputyRequest.Kind.WITHDRAWAL ? "代表已要求撤回这件建议，请等撤回有了结果再办" : "代表对交办有异议，请先答复代表的异议");
        });
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        return forms.shown(task, reader);
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        return starts.choices(reader);
    }

    @Override
    public boolean startShows(String process, String field, String reader) {
        return starts.shows(field, reader);
    }
}
