package jianyi.access.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.flow.Administrators;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes over from the engine's own log what operators and administrators did to processes, jobs and deployments. Accounts, groups and
 * grants have watches of their own, which see both values and also what nobody signed in for. Camunda's starter hands the engine's
 * history to this bean beside its own tables.
 */
@Component
class OperationsWatchFlow implements HistoryEventHandler {

    private static final Set<String> WATCHED =
            Set.of("User", "Group", "GroupMembership", "Authorization", "Tenant", "TenantMembership");

    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("Create", "新建"),
            Map.entry("Update", "修改"),
            Map.entry("Delete", "删除"),
            Map.entry("Suspend", "暂停"),
            Map.entry("Activate", "恢复"),
            Map.entry("SuspendJob", "暂停作业"),
            Map.entry("ActivateJob", "恢复作业"),
            Map.entry("SuspendJobDefinition", "暂停作业定义"),
            Map.entry("ActivateJobDefinition", "恢复作业定义"),
            Map.entry("SuspendProcessDefinition", "暂停流程定义"),
            Map.entry("ActivateProcessDefinition", "恢复流程定义"),
            Map.entry("SuspendBatch", "暂停批处理"),
            Map.entry("ActivateBatch", "恢复批处理"),
            Map.entry("SetJobRetries", "设置作业重试次数"),
            Map.entry("SetDueDate", "设置作业时间"),
            Map.entry("Execute", "执行作业"),
            Map.entry("ModifyProcessInstance", "改动流程实例"),
            Map.entry("Migrate", "迁移流程实例"),
            Map.entry("SetVariable", "设置变量"),
            Map.entry("SetAnnotation", "添加注释"),
            Map.entry("ClearAnnotation", "清除注释"));

    private final ObjectProvider<AuditTrail> trail;

    OperationsWatchFlow(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntry entry && toRecord(entry)) {
            trail.getObject()
                    .add(Act.of(Act.Kind.OPERATION, words(entry)).changed(entry.getOrgValue(), entry.getNewValue()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** The engine also logs the start of every case and what the product does in somebody's name: ordinary work, never an administrator's. */
    private static boolean toRecord(UserOperationLogEntry entry) {
        return !UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(entry.getCategory())
                && !WATCHED.contains(entry.getEntityType())
                && Optional.ofNullable(Context.getCommandContext().getAuthenticatedGroupIds()).stream()
                        .flatMap(List::stream)
                        .anyMatch(Administrators.GROUPS::contains);
    }

    private static String words(UserOperationLogEntry entry) {
        return DONE.getOrDefault(entry.getOperationType(), entry.getOperationType()) + "（" + entry.getEntityType() + "）"
                + named(" 流程 ", entry.getProcessDefinitionKey())
                + named(" 实例 ", entry.getProcessInstanceId())
                + named(" 作业 ", entry.getJobId())
                + named(" 部署 ", entry.getDeploymentId())
                + named(" 批处理 ", entry.getBatchId())
                + named("：", entry.getProperty());
    }

    private static String named(String what, String id) {
        return id == null ? "" : what + id;
    }
}
