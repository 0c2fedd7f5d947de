package jianyi.setup.roll;

import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import jianyi.flow.Passwords;
import jianyi.office.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Writes passwords drawn by lot into the engine's accounts. */
@Component
class InitialPasswordsFlow {

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;
    private final Passwords passwords;

    InitialPasswordsFlow(ProcessEngine engine, Passwords passwords) {
        this.identities = engine.getIdentityService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.passwords = passwords;
    }

    /** Gives each person a password; hashing is the slow part and is shared among the processors. */
    void give(Map<Person, String> drawn) {
        Map<String, Hashed> hashed = drawn.entrySet().parallelStream()
                .collect(Collectors.toMap(one -> one.getKey().id(), this::hash));
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    hashed.forEach(this::save);
                    return null;
                }));
    }

    private Hashed hash(Entry<Person, String> one) {
        String salt = engine.getSaltGenerator().generateSalt();
        return new Hashed(salt, passwords.byLot(EncryptionUtil.saltPassword(one.getValue(), salt)));
    }

    private void save(String person, Hashed hashed) {
        UserEntity user =
                (UserEntity) identities.createUserQuery().userId(person).singleResult();
        user.setSalt(hashed.salt());
        user.setDbPassword(hashed.password());
        identities.saveUser(user);
    }

    private record Hashed(String salt, String password) {}
}
