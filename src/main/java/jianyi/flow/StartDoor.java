package jianyi.flow;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The one way to start a process: the start form's own fields, and of those only what this person is asked. */
class StartDoor extends DefaultStartFormHandler {

    private final String process;
    private final String form;
    private final Forms forms;
    private final Rooms rooms;

    StartDoor(String deployment, String process, String form, Forms forms, Rooms rooms) {
        setDeploymentId(deployment);
        this.process = process;
        this.form = form;
        this.forms = forms;
        this.rooms = rooms;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var schema = forms.of(getDeploymentId(), form);
        var answers = schema.check(submitted, hidden(schema));
        scope.setVariableLocal(Answers.NAME, Variables.untypedValue(answers, true));
    }

    private Set<String> hidden(FormSchema schema) {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        return schema.fields().keySet().stream()
                .filter(field -> !rooms.of(process).startShows(process, field, person))
                .collect(Collectors.toSet());
    }
}
