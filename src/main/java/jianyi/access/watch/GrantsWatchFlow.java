package jianyi.access.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.flow.guard.SealedRights;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes every grant in the engine that is given, changed or taken into the record. What the engine grants by itself, such as a task to
 * whoever claims it, is ordinary work: it does so without asking anybody's rights, and is left out by that.
 */
@Component
class GrantsWatchFlow extends AbstractProcessEnginePlugin implements SessionFactory {

    private static final Map<Resources, String> LABELS = Map.ofEntries(
            Map.entry(Resources.APPLICATION, "应用"),
            Map.entry(Resources.USER, "账号"),
            Map.entry(Resources.GROUP, "用户组"),
            Map.entry(Resources.GROUP_MEMBERSHIP, "用户组成员"),
            Map.entry(Resources.AUTHORIZATION, "授权"),
            Map.entry(Resources.FILTER, "筛选器"),
            Map.entry(Resources.PROCESS_DEFINITION, "流程定义"),
            Map.entry(Resources.PROCESS_INSTANCE, "流程实例"),
            Map.entry(Resources.TASK, "任务"),
            Map.entry(Resources.DEPLOYMENT, "部署"),
            Map.entry(Resources.DECISION_DEFINITION, "决策定义"),
            Map.entry(Resources.BATCH, "批处理"),
            Map.entry(Resources.OPERATION_LOG_CATEGORY, "操作日志"),
            Map.entry(Resources.HISTORIC_TASK, "历史任务"),
            Map.entry(Resources.HISTORIC_PROCESS_INSTANCE, "历史流程实例"),
            Map.entry(Resources.SYSTEM, "系统"));

    private final ObjectProvider<AuditTrail> trail;

    GrantsWatchFlow(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> all = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            all.addAll(engine.getCustomSessionFactories());
        }
        all.add(this);
        engine.setCustomSessionFactories(all);
    }

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new Watched(trail);
    }

    private static class Watched extends SealedRights {

        private final ObjectProvider<AuditTrail> trail;

        Watched(ObjectProvider<AuditTrail> trail) {
            this.trail = trail;
        }

        @Override
        public void insert(DbEntity grant) {
            super.insert(grant);
            write("授权", null, (AuthorizationEntity) grant);
        }

        @Override
        public void update(AuthorizationEntity grant) {
            var before =
                    Context.getCommandContext().getDbSqlSession().selectById(AuthorizationEntity.class, grant.getId());
            super.update(grant);
            write("修改授权", before, grant);
        }

        @Override
        public void delete(DbEntity grant) {
            super.delete(grant);
            write("收回授权", (AuthorizationEntity) grant, null);
        }

        private void write(String done, AuthorizationEntity before, AuthorizationEntity after) {
            if (asked() && !words(before).equals(words(after))) {
                var one = after == null ? before : after;
                var act = Act.rights(done + "：" + holder(one)).changed(value(before), value(after));
                trail.getObject().add(one.getUserId() == null || everybody(one) ? act : act.to(one.getUserId()));
            }
        }

        private static boolean asked() {
            return Context.getCommandContext().isAuthorizationCheckEnabled();
        }

        private static String holder(AuthorizationEntity grant) {
            return everybody(grant)
                    ? "所有人"
                    : grant.getGroupId() == null ? "账号 " + grant.getUserId() : "用户组 " + grant.getGroupId();
        }

        private static boolean everybody(AuthorizationEntity grant) {
            return Authorization.ANY.equals(grant.getUserId());
        }

        private static String value(AuthorizationEntity grant) {
            return grant == null ? null : words(grant);
        }

        private static String words(AuthorizationEntity grant) {
            return grant == null
                    ? ""
                    : holder(grant) + (grant.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE ? " 不得 " : " 可以 ")
                            + permissions(grant) + " " + resource(grant)
                            + (Authorization.ANY.equals(grant.getResourceId()) ? "（全部）" : " " + grant.getResourceId());
        }

        private static String resource(AuthorizationEntity grant) {
            Resource resource = ResourceTypeUtil.getResourceByType(grant.getResourceType());
            return LABELS.getOrDefault(resource, String.valueOf(resource));
        }

        private static String permissions(AuthorizationEntity grant) {
            var named = grant.getPermissions(ResourceTypeUtil.getPermissionsByResourceType(grant.getResourceType()));
            return Arrays.stream(named)
                    .map(Permission::getName)
                    .filter(name -> !name.equals("NONE"))
                    .distinct()
                    .collect(Collectors.joining("、"));
        }
    }
}
