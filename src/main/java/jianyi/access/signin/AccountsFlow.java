package jianyi.access.signin;

import jianyi.access.Credentials;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of accounts in the engine. */
@Component
class AccountsFlow {

    private final IdentityService identities;
    private final Credentials credentials;

    AccountsFlow(ProcessEngine engine, Credentials credentials) {
        this.credentials = credentials;
        this.identities = engine.getIdentityService();
    }

    /**
     * Changes the password of somebody who has shown the present one.
     *
     * @throws Refusal 400 with the sentence to show when the new one is the same or too weak
     */
    @Transactional
    public void change(String person, String present, String wanted) {
        var account = identities.createUserQuery().userId(person).singleResult();
        if (present.equals(wanted) || weak(wanted, account)) {
            throw Refusal.invalid("新密码不符合要求，请按下面的说明重新设置");
        }
        account.setPassword(wanted);
        identities.saveUser(account);
        credentials.chosen(person);
    }

    private boolean weak(String wanted, User account) {
        PasswordPolicyResult judged = identities.checkPasswordAgainstPolicy(wanted, account);
        return !judged.isValid();
    }
}
