package jianyi.access;

import java.util.List;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** Passwords and locks of accounts in the engine. */
@Component
class AccountsFlow {

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;

    AccountsFlow(ProcessEngine engine) {
        this.identities = engine.getIdentityService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Changes one's own password.
     *
     * @throws Refusal 400 with the sentence to show when the present one is wrong or the new one too weak
     */
    void change(String person, String present, String wanted) {
        if (!identities.checkPassword(person, present)) {
            throw Refusal.invalid("原密码不正确");
        }
        var account = identities.createUserQuery().userId(person).singleResult();
        if (present.equals(wanted) || weak(wanted, account)) {
            throw Refusal.invalid("新密码不符合要求，请按下面的说明重新设置");
        }
        account.setPassword(wanted);
        identities.saveUser(account);
    }

    /** The accounts that wrong passwords have locked, by user id. */
    List<Locked> locked() {
        return identities.createUserQuery().orderByUserId().asc().list().stream()
                .filter(user -> ((UserEntity) user).getAttempts() >= engine.getLoginMaxAttempts())
                .map(user -> new Locked(user.getId(), user.getFirstName()))
                .toList();
    }

    /** Lets a locked account sign in again; nothing happens when it is not locked or unknown. */
    void unlock(String person) {
        identities.unlockUser(person);
    }

    private boolean weak(String wanted, User account) {
        PasswordPolicyResult judged = identities.checkPasswordAgainstPolicy(wanted, account);
        return !judged.isValid();
    }

    record Locked(String id, String name) {}
}
