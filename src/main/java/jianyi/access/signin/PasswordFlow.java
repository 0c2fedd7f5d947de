package jianyi.access.signin;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Judges passwords. The account is read first and the password judged outside the engine, which would hold a database connection
 * while it hashes; a name that does not exist costs the same work.
 */
@Component
class PasswordFlow {

    private static final int LONGEST_PASSWORD = 256;

    private final IdentityService identities;
    private final PasswordManager hashes;
    /** Hashed beside the start, which would take a second longer. */
    private final CompletableFuture<String> nobodys;

    PasswordFlow(ProcessEngine engine) {
        this.identities = engine.getIdentityService();
        this.hashes = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.nobodys = CompletableFuture.supplyAsync(() -> hashes.encrypt("nobody's"));
    }

    /**
     * Whether this is the person's password. Counts nothing, locks nothing.
     *
     * @param id user id; null for nobody, whose password is never right
     */
    boolean right(String id, String password) {
        boolean typed = password.length() <= LONGEST_PASSWORD;
        var account = (UserEntity)
                identities.createUserQuery().userId(id == null ? "" : id).singleResult();
        var kept = account == null || account.getPassword() == null ? nobodys.join() : account.getPassword();
        var salt = account == null ? null : account.getSalt();
        boolean fits = hashes.check(EncryptionUtil.saltPassword(typed ? password : "", salt), kept);
        return fits && typed && account != null && account.getPassword() != null;
    }
}
