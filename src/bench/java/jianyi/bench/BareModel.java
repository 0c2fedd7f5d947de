package jianyi.bench;

import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One of our models with everything taken out that calls our code. Its nodes, gateways, forms and candidates stay. */
final class BareModel {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;

    private static final String FAR_AHEAD = "2999-01-01T00:00:00";

    private BareModel() {}

    /** Reads a model and takes our code out of it. */
    static BpmnModelInstance of(InputStream file) {
        var model = Bpmn.readModelFromStream(file);
        List.of(CamundaTaskListener.class, CamundaExecutionListener.class)
                .forEach(type -> model.getModelElementsByType(type).forEach(BareModel::remove));
        model.getModelElementsByType(ServiceTask.class).forEach(BareModel::withoutDelegate);
        model.getModelElementsByType(UserTask.class).forEach(BareModel::withFixedCandidates);
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(BareModel::withFixedNumber);
        model.getModelElementsByType(TimeDate.class).forEach(date -> date.setTextContent(FAR_AHEAD));
        return model;
    }

    private static void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }

    private static void withoutDelegate(ServiceTask task) {
        task.removeAttributeNs(CAMUNDA, "delegateExpression");
        task.setCamundaExpression("${true}");
    }

    private static void withFixedCandidates(UserTask task) {
        var users = task.getCamundaCandidateUsers();
        if (users != null && users.contains("Listeners")) {
            task.setCamundaCandidateUsers(Lifecycle.DEPUTY);
        }
        var groups = task.getCamundaCandidateGroups();
        if (groups != null) {
            task.setCamundaCandidateGroups(
                    groups.contains("Listeners") ? "${body}Clerk" : groups.replace("${unit}", Lifecycle.UNIT));
        }
    }

    private static void withFixedNumber(MultiInstanceLoopCharacteristics loop) {
        loop.setCamundaCollection(loop.getCamundaCollection().contains("handlings") ? "${lists.one()}" : "${lists.none()}");
    }
}
