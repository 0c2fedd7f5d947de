package jianyi;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Which nodes of a model the tests have been to so far, after the engine's own history. */
public final class Walked {

    private Walked() {}

    /** The ids of a model's nodes that nobody has come to, but those that other tests walk. */
    public static Set<String> never(
            RepositoryService repository, HistoryService history, String model, Collection<String> elsewhere) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
        var nodes = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        nodes.removeAll(elsewhere);
        history.createHistoricActivityInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(nodes::remove);
        return nodes;
    }
}
