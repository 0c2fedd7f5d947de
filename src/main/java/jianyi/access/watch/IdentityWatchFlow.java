package jianyi.access.watch;

import java.util.Objects;
import jianyi.access.AccountGone;
import jianyi.access.PasswordGiven;
import jianyi.audit.AuditTrail;
import jianyi.flow.Refusal;
import jianyi.flow.guard.Seals;
import jianyi.office.StandingChanged;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Stands where accounts and groups change, whether our own pages change them or the engine's Admin: keeps what is sealed, and tells
 * whose groups change.
 */
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
            Seals.keep(user.getId());
            keepPassword((UserEntity) user);
            boolean given = ((UserEntity) user).hasNewPassword() && byAnother();
            var result = told(user.getId(), super.saveUser(user));
            if (given) {
                events.publishEvent(new PasswordGiven(user.getId()));
            }
            return result;
        }

        /** Through Admin people only give passwords to others; their own they change on our page, which says so itself. */
        private boolean byAnother() {
            return getCommandContext().isAuthorizationCheckEnabled()
                    && getCommandContext().getAuthenticatedUserId() != null;
        }

        /** Locks are ours to keep ({@link jianyi.office.Locks}): the engine's would last until somebody lifts them. */
        @Override
        public boolean checkPassword(String person, String password) {
            var user = findUserById(person);
            return user != null && password != null && matchPassword(password, user);
        }

        /** An account read under one name and saved under another would bring its password along. */
        private void keepPassword(UserEntity user) {
            if (getCommandContext().isAuthorizationCheckEnabled() && user.getRevision() > 0 && !user.hasNewPassword()) {
                var stored = getDbSqlSession().selectById(UserEntity.class, user.getId());
                if (stored == null || !Objects.equals(stored.getPassword(), user.getPassword())) {
                    throw Refusal.invalid("网址和内容里写的不是同一个对象，没有保存");
                }
            }
        }

        @Override
        public IdentityOperationResult deleteUser(String person) {
            Seals.keep(person);
            events.publishEvent(new AccountGone(person));
            return told(person, super.deleteUser(person));
        }

        @Override
        public IdentityOperationResult saveGroup(Group group) {
            Seals.keep(null, group.getId());
            return super.saveGroup(group);
        }

        @Override
        public IdentityOperationResult deleteGroup(String group) {
            Seals.keep(null, group);
            return told(null, super.deleteGroup(group));
        }

        @Override
        public IdentityOperationResult createMembership(String person, String group) {
            Seals.keep(person, group);
            return told(person, super.createMembership(person, group));
        }

        @Override
        public IdentityOperationResult deleteMembership(String person, String group) {
            Seals.keep(person, group);
            return told(person, super.deleteMembership(person, group));
        }
    }
}
