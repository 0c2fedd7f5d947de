package jianyi.access.signin;

import java.util.Map;
import jianyi.access.Credentials;
import jianyi.access.Installation;
import jianyi.flow.Administrators;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Without an administrator nobody could sign in, and the engine would let the first comer make himself one. On an empty database
 * the start therefore takes {@code JIANYI_ADMIN_PASSWORD} and creates two accounts with it: {@code systemadmin1} (系统管理员), who
 * enters everybody else and leads {@code /setup}, and {@code emergency} (应急管理员), the only member of the engine's own
 * administrator group. The emergency account appoints the security and audit administrators and the operator, who have to be
 * different persons (三权分立), then gets a new password that is sealed in an envelope. The demo brings its own
 * administrators. The published demo password is refused outside the demo, unless a copy is started for a drill.
 */
@Component
public class FirstAdministratorsFlow {

    private static final Map<String, String> GROUPS = Map.of(
            Administrators.EMERGENCY,
            "应急管理员",
            "systemadmin",
            "系统管理员",
            "securityadmin",
            "安全管理员",
            "auditadmin",
            "审计管理员",
            "operator",
            "运维人员");

    private final IdentityService identities;
    private final PasswordManager passwords;
    private final Credentials credentials;
    private final boolean demo;
    private final boolean drill;
    private final String demoPassword;
    private final AdminPasswordFlow adminPassword;

    FirstAdministratorsFlow(
            ProcessEngine engine,
            Credentials credentials,
            Environment environment,
            @Value("${jianyi.demo-password}") String demoPassword,
            @Value("${jianyi.admin-password:}") String adminPassword) {
        this.identities = engine.getIdentityService();
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.credentials = credentials;
        this.demo = Installation.demo(environment);
        this.drill = environment.getProperty("jianyi.drill", Boolean.class, false);
        this.demoPassword = demoPassword;
        this.adminPassword = new AdminPasswordFlow(environment, demoPassword, adminPassword);
    }

    /**
     * Makes sure that somebody is in the engine's administrator group.
     *
     * @throws NoAdministrator when nobody is and no usable password was given
     */
    public void appoint() {
        if (demo) {
            return;
        }
        GROUPS.forEach(this::group);
        if (!drill && stillPublished("emergency")) {
            throw new NoAdministrator(
                    "应急管理员仍在使用演示密码，正式环境不能启动，请先修改；恢复演练的，设 JIANYI_DRILL=true。",
                    "The emergency administrator still has the demo's password; for a drill set JIANYI_DRILL=true.");
        }
        if (identities.createUserQuery().memberOfGroup(Administrators.EMERGENCY).count() > 0) {
            return;
        }
        var password = adminPassword.needed();
        account("emergency", "应急管理员", password, Administrators.EMERGENCY);
        account("systemadmin1", "系统管理员", password, "systemadmin");
    }

    /** Compares without signing in, which would count wrong tries and in the end lock the account. */
    private boolean stillPublished(String id) {
        var account = (UserEntity) identities.createUserQuery().userId(id).singleResult();
        return account != null
                && account.getPassword() != null
                && passwords.check(EncryptionUtil.saltPassword(demoPassword, account.getSalt()), account.getPassword());
    }

    private void group(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType("SYSTEM");
            identities.saveGroup(group);
        }
    }

    private void account(String id, String name, String password, String group) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            var user = identities.newUser(id);
            user.setFirstName(name);
            user.setLastName("");
            user.setPassword(password);
            identities.saveUser(user);
            credentials.sealed(id);
        }
        if (identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
            identities.createMembership(id, group);
        }
    }
}
