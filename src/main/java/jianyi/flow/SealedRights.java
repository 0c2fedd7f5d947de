package jianyi.flow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/**
 * Keeps the security administrator from granting anything to administrators, himself among them, and from taking or turning what
 * they hold, whatever way the engine is asked.
 */
@Component
class SealedRights extends AbstractProcessEnginePlugin implements SessionFactory {

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
        return new Kept();
    }

    private static class Kept extends AuthorizationManager {

        @Override
        public void insert(DbEntity right) {
            keep((AuthorizationEntity) right);
            super.insert(right);
        }

        @Override
        public void update(AuthorizationEntity right) {
            keep(right);
            keepStored(right.getId());
            super.update(right);
        }

        @Override
        public void delete(DbEntity right) {
            keep((AuthorizationEntity) right);
            super.delete(right);
        }

        /** A changed right may have been a sealed one before it was given another owner. */
        private void keepStored(String id) {
            var stored = getDbEntityManager().selectById(AuthorizationEntity.class, id);
            if (stored != null) {
                getDbEntityManager().getDbEntityCache().remove(stored);
                keep(stored);
            }
        }

        private static void keep(AuthorizationEntity right) {
            Seals.keep(right.getUserId(), right.getGroupId());
            if (right.getResourceType() == Resources.USER.resourceType()) {
                Seals.keep(named(right));
            } else if (right.getResourceType() == Resources.GROUP.resourceType()
                    || right.getResourceType() == Resources.GROUP_MEMBERSHIP.resourceType()) {
                Seals.keep(null, named(right));
            }
        }

        /** A right to all accounts or groups is ruled by the gate, which asks what is done to which. */
        private static String named(AuthorizationEntity right) {
            return "*".equals(right.getResourceId()) ? null : right.getResourceId();
        }
    }
}
