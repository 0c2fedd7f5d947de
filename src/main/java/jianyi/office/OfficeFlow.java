package jianyi.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jianyi.rows.ReadOnce;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Users, groups and memberships in the engine. The engine checks authorizations for whoever is signed in on the
 * thread, which would let a handler's listener find nobody to tell; our own code asks on the product's behalf, so every
 * call runs without that check while the engine's own log still names the person signed in.
 */
@Component
class OfficeFlow {

    private static final String WORKFLOW = "WORKFLOW";

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    OfficeFlow(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    Optional<Person> user(String id) {
        return unchecked(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(id).singleResult()))
                .map(OfficeFlow::person);
    }

    List<Person> users() {
        return people(
                unchecked(() -> identity.createUserQuery().orderByUserId().asc().list()));
    }

    List<Person> members(String group) {
        return people(unchecked(() -> identity.createUserQuery()
                .memberOfGroup(group)
                .orderByUserId()
                .asc()
                .list()));
    }

    List<String> groups() {
        return unchecked(() -> identity.createGroupQuery().list()).stream()
                .map(Group::getId)
                .toList();
    }

    List<String> groupsOf(String user) {
        return unchecked(() -> identity.createGroupQuery()
                        .groupMember(user)
                        .orderByGroupId()
                        .asc()
                        .list())
                .stream()
                .map(Group::getId)
                .toList();
    }

    /** Saves the account; a null password leaves the present one. */
    void saveUser(Person person, String password) {
        changed(() -> {
            User user = Optional.ofNullable(
                            identity.createUserQuery().userId(person.id()).singleResult())
                    .orElseGet(() -> identity.newUser(person.id()));
            describe(user, person);
            if (password != null) {
                user.setPassword(password);
            }
            identity.saveUser(user);
            return user;
        });
    }

    /** Creates accounts that share one password; hashing it is slow on purpose, so it is done once. */
    void createUsers(List<Person> people, String password) {
        Person first = people.get(0);
        saveUser(first, password);
        changed(() -> {
            UserEntity hashed =
                    (UserEntity) identity.createUserQuery().userId(first.id()).singleResult();
            people.stream().skip(1).forEach(person -> createLike(hashed, person));
            return first;
        });
    }

    private void createLike(UserEntity hashed, Person person) {
        UserEntity user = (UserEntity) identity.newUser(person.id());
        describe(user, person);
        user.setSalt(hashed.getSalt());
        user.setDbPassword(hashed.getPassword());
        identity.saveUser(user);
    }

    boolean accepts(Person person, String password) {
        User user = identity.newUser(person.id());
        describe(user, person);
        return identity.checkPasswordAgainstPolicy(password, user).isValid();
    }

    private static void describe(User user, Person person) {
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.mail());
    }

    /** Gives the group this name, creating it when it is new. */
    void saveGroup(String id, String name) {
        changed(() -> {
            Group group = Optional.ofNullable(
                            identity.createGroupQuery().groupId(id).singleResult())
                    .orElseGet(() -> identity.newGroup(id));
            group.setName(name);
            group.setType(WORKFLOW);
            identity.saveGroup(group);
            return group;
        });
    }

    void join(String user, String group) {
        changed(() -> {
            if (!isMember(user, group)) {
                identity.createMembership(user, group);
            }
            return user;
        });
    }

    void leave(String user, String group) {
        changed(() -> {
            identity.deleteMembership(user, group);
            return user;
        });
    }

    void deleteUser(String id) {
        changed(() -> {
            identity.deleteUser(id);
            return id;
        });
    }

    void deleteGroup(String id) {
        changed(() -> {
            identity.deleteGroup(id);
            return id;
        });
    }

    private boolean isMember(String user, String group) {
        return identity.createUserQuery().userId(user).memberOfGroup(group).count() > 0;
    }

    private <T> void changed(Supplier<T> action) {
        unchecked(action);
        ReadOnce.forget();
    }

    private <T> T unchecked(Supplier<T> action) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(action::get));
    }

    private static List<Person> people(List<User> users) {
        return users.stream().map(OfficeFlow::person).toList();
    }

    private static Person person(User user) {
        String mail = user.getEmail();
        return new Person(user.getId(), user.getFirstName(), mail == null || mail.isBlank() ? null : mail, null);
    }
}
