package jianyi.access;

import jianyi.audit.AuditTrail;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whose groups change, whether our own pages change them or the engine's Admin. */
@Component
class IdentityWatchFlow extends AbstractProcessEnginePlugin implements SessionFactory {

    private final ApplicationEventPublisher events;
    private final ObjectProvider<AuditTrail> trail;

    IdentityWatchFlow(ApplicationEventPublisher events, ObjectProvider<AuditTrail> trail) {
        this.events = events;
        this.trail = trail;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(this);
    }

    @Override
    public Class<?> getSessionType() {
        return Watched.class;
    }

    @Override
    public Session openSession() {
        return new Watched(events, trail);
    }

    private static class Watched extends RecordedIdentitiesFlow {

        private final ApplicationEventPublisher events;

        Watched(ApplicationEventPublisher events, ObjectProvider<AuditTrail> trail) {
            super(trail);
            this.events = events;
        }

        private IdentityOperationResult told(String person, IdentityOperationResult result) {
            events.publishEvent(new StandingChanged(person));
            return result;
        }

        @Override
        public IdentityOperationResult saveUser(User user) {
            return told(user.getId(), super.saveUser(user));
        }

        @Override
        public IdentityOperationResult deleteUser(String person) {
            return told(person, super.deleteUser(person));
        }

        @Override
        public IdentityOperationResult deleteGroup(String group) {
            return told(null, super.deleteGroup(group));
        }

        @Override
        public IdentityOperationResult createMembership(String person, String group) {
            return told(person, super.createMembership(person, group));
        }

        @Override
        public IdentityOperationResult deleteMembership(String person, String group) {
            return told(person, super.deleteMembership(person, group));
        }
    }
}
