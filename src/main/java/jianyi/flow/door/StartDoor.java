package jianyi.flow.door;

import jianyi.flow.Answers;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The one way to start a process: the start form's own fields and nothing else. */
class StartDoor extends DefaultStartFormHandler {

    private final String form;
    private final Forms forms;

    StartDoor(String deployment, String form, Forms forms) {
        setDeploymentId(deployment);
        this.form = form;
        this.forms = forms;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        Actor.mayWork();
        var answers = forms.of(getDeploymentId(), form).check(submitted);
        scope.setVariableLocal(Answers.NAME, Variables.untypedValue(answers, true));
    }
}
