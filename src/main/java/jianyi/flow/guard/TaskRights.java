package jianyi.flow.guard;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What the engine grants by itself for a task: one right for each post and person it is offered to, and no second one for whoever of them
 * claims it. A right of his own would also outlive his post.
 */
@Component
class TaskRights extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new OncePerCandidate());
    }

    /** Nothing can be forbidden any more ({@link SealedRights}); what was before goes on to hold. */
    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        long forbidden = built.getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .count();
        ((ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration())
                .setAuthorizationCheckRevokes(
                        forbidden == 0
                                ? ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER
                                : ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS);
    }

    private static final class OncePerCandidate extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String person) {
            return person != null && offered((TaskEntity) task, person)
                    ? null
                    : super.newTaskAssignee(task, before, person);
        }

        private static boolean offered(TaskEntity task, String person) {
            var groups = groups(person);
            return task.getCandidates().stream()
                    .anyMatch((IdentityLink link) -> person.equals(link.getUserId())
                            || link.getGroupId() != null && groups.contains(link.getGroupId()));
        }

        /** Of whoever claims for himself; somebody else's are not known here. */
        private static List<String> groups(String person) {
            var who = Context.getCommandContext().getAuthentication();
            return who == null || !person.equals(who.getUserId()) || who.getGroupIds() == null
                    ? List.of()
                    : who.getGroupIds();
        }

        /** For a task that is only now coming about nothing can have been granted. */
        @Override
        protected AuthorizationEntity getGrantAuthorization(String task, String user, String group, Resource resource) {
            var known = Context.getCommandContext()
                    .getDbEntityManager()
                    .getDbEntityCache()
                    .getCachedEntity(TaskEntity.class, task);
            return known != null && known.getEntityState() == DbEntityState.TRANSIENT
                    ? null
                    : super.getGrantAuthorization(task, user, group, resource);
        }
    }
}
