package jianyi.flow.door;

import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The one way into a user task. Form values would become process variables, in history too, before any listener runs; so the
 * door takes the form's own fields and nothing else, and hands them on as one transient variable.
 */
class TaskDoor extends DefaultTaskFormHandler {

    private final String form;
    private final Forms forms;
    private final Rooms rooms;

    TaskDoor(String deployment, String form, Forms forms, Rooms rooms) {
        setDeploymentId(deployment);
        this.form = form;
        this.forms = forms;
        this.rooms = rooms;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        var data = super.createTaskForm(task);
        var reader = Context.getCommandContext().getAuthenticatedUserId();
        return reader == null
                ? data
                : new ShownForm(
                        data,
                        () -> FormValues.of(
                                rooms.shown(task, reader),
                                forms.of(getDeploymentId(), form).fields().keySet()));
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var task = (TaskEntity) scope;
        var person = Context.getCommandContext().getAuthenticatedUserId();
        if (task.getAssignee() != null && person != null && !task.getAssignee().equals(person)) {
            throw Refusal.conflict(Refusal.TAKEN);
        }
        var answers = forms.of(getDeploymentId(), form).check(submitted);
        task.getExecution().getProcessInstance().setVariableLocal(Answers.NAME, Variables.untypedValue(answers, true));
    }
}
