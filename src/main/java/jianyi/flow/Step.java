package jianyi.flow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * A task somebody has just completed.
 *
 * @param number the case number
 * @param person user id of who completed it
 * @param answers what the form was filled in with
 */
public record Step(String number, String person, Answers answers) {

    /** The step a {@code complete} listener hears of. */
    public static Step of(DelegateTask task) {
        return new Step(task.getExecution().getProcessBusinessKey(), actor(), answers(task));
    }

    /** What a start form was filled in with. */
    public static Answers answers(VariableScope scope) {
        return (Answers) scope.getVariable(Answers.NAME);
    }

    /** The groups that may do the task somebody is completing now; empty when nobody is. */
    public static List<String> groups() {
        var running = Context.getBpmnExecutionContext();
        return running == null
                ? List.of()
                : running.getExecution().getTasks().stream()
                        .flatMap(task -> task.getCandidates().stream())
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .distinct()
                        .toList();
    }

    /** User id of who is acting; null when the engine acts by itself. */
    public static String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
