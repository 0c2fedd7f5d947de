package jianyi.flow.door;

import java.util.List;
import jianyi.flow.Step;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every start event and user task of our processes what all of them need: the door, whom it lets through, the due date, the
 * mail on arrival.
 */
public class EveryTask extends AbstractBpmnParseListener {

    private final Forms forms;
    private final Rooms rooms;

    /** Attaches the door to whatever room a task belongs to. */
    public EveryTask(Forms forms, Rooms rooms) {
        this.forms = forms;
        this.rooms = rooms;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var process = (ProcessDefinitionEntity) activity.getProcessDefinition();
        var form = formOf(element);
        if (form == null || !rooms.knows(process.getKey())) {
            return;
        }
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var door = new TaskDoor(process.getDeploymentId(), form, forms, rooms);
        definition.setTaskFormHandler(new DelegateTaskFormHandler(door, deployment(process)));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, Actor::mayDo);
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, rooms::arrived);
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, rooms::claimed);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> rooms.done(task, Step.actor()));
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, rooms::vanished);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        if (!rooms.knows(process.getKey())) {
            return;
        }
        starts(element).stream()
                .map(EveryTask::formOf)
                .filter(form -> form != null)
                .findFirst()
                .ifPresent(form -> {
                    var door = new StartDoor(process.getDeploymentId(), form, forms, rooms);
                    process.setStartFormHandler(new DelegateStartFormHandler(door, deployment(process)));
                });
    }

    private static List<Element> starts(Element process) {
        return process.elements("startEvent");
    }

    private static String formOf(Element element) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
    }

    private static DeploymentEntity deployment(ProcessDefinitionEntity process) {
        if (process.getDeploymentId() == null) {
            throw new ProcessEngineException("a process without a deployment: " + process.getKey());
        }
        var deployment = new DeploymentEntity();
        deployment.setId(process.getDeploymentId());
        return deployment;
    }
}
