package jianyi.flow.door;

import jianyi.flow.Answers;
import jianyi.flow.Started;
import jianyi.flow.Step;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The one way to start a process: the start form's own fields and nothing else. */
class StartDoor extends DefaultStartFormHandler {

    private final String form;
    private final Forms forms;
    private final Rooms rooms;

    StartDoor(String deployment, String form, Forms forms, Rooms rooms) {
        setDeploymentId(deployment);
        this.form = form;
        this.forms = forms;
        this.rooms = rooms;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        Actor.mayWork();
        var answers = forms.of(getDeploymentId(), form).check(submitted);
        scope.setVariableLocal(Answers.NAME, Variables.untypedValue(answers, true));
        rooms.started(new Started(Step.actor(), form));
    }
}
