package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.flow.Administrators;
import jianyi.flow.Refusal;
import jianyi.office.People;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody becomes an administrator, or anybody else, by a call that names one account in its path and another in its body. */
@WholeProduct
class SealedTest {

    private static final String API = SignedIn.API;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    Crowd crowd;
    SignedIn system;
    SignedIn security;

    @BeforeEach
    void theAdministratorsAreThere() {
        crowd = new Crowd(people, identities);
        crowd.person("sealSystem", "systemadmin");
        crowd.person("sealSecurity", "securityadmin");
        crowd.person("sealOperator", "operator");
        crowd.person("sealAnna", "sealtownHandler");
        crowd.person("sealBert", "sealtownHandler");
        system = SignedIn.as(port, "sealSystem");
        security = SignedIn.as(port, "sealSecurity");
    }

    @AfterEach
    void nobodyIsSignedInToTheEngine() {
        identities.clearAuthentication();
    }

    @Test
    void aProfileSavedUnderAnotherNameTakesNobodysAccountOver() {
        identities.saveUser(withPassword("sealAnna", "Gangtie-1958!"));

        for (String victim : List.of("emergency", "sealSecurity", "sealOperator", "sealSystem")) {
            var answer = system.put(API + "/user/sealAnna/profile", profile(victim));
            assertThat(answer.status()).as(victim + " " + answer).isEqualTo(403);
            assertThat(identities.checkPassword(victim, "Gangtie-1958!"))
                    .as(victim)
                    .isFalse();
        }
        var answer = system.put(API + "/user/sealAnna/profile", profile("sealBert"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.message()).contains("不是同一个对象");
        assertThat(identities.checkPassword("sealBert", SignedIn.PASSWORD)).isTrue();
        assertThat(system.put(API + "/user/sealAnna/profile", profile("sealAnna"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theEngineItselfKeepsPasswordsAndSealsWhateverTheGateLetThrough() {
        identities.setAuthentication("sealSystem", List.of("systemadmin"));

        var anna = identities.createUserQuery().userId("sealAnna").singleResult();
        anna.setId("sealBert");
        assertThatThrownBy(() -> identities.saveUser(anna)).hasStackTraceContaining("不是同一个对象");
        anna.setId("emergency");
        assertRefused(() -> identities.saveUser(anna));
        assertRefused(() -> identities.deleteUser("sealSecurity"));
        assertRefused(() -> identities.createMembership("sealAnna", "operator"));
        assertRefused(() -> identities.deleteMembership("sealSecurity", "sealtownHandler"));
        var group = identities.createGroupQuery().groupId("sealtownHandler").singleResult();
        group.setId("securityadmin");
        assertRefused(() -> identities.saveGroup(group));
        assertRefused(() -> identities.deleteGroup("auditadmin"));
    }

    @Test
    void noGroupOfAdministratorsIsRenamedEmptiedOrMadeAnew() {
        for (String sealed : Administrators.GROUPS) {
            var as = Map.of("id", sealed, "name", "别的", "type", "WORKFLOW");
            assertThat(system.put(API + "/group/" + sealed, as).status())
                    .as("renames " + sealed)
                    .isEqualTo(403);
            assertThat(system.put(API + "/group/sealtownHandler", as).status())
                    .as("saves as " + sealed)
                    .isEqualTo(403);
            assertThat(system.post(API + "/group/create", as).status())
                    .as("makes " + sealed)
                    .isEqualTo(403);
            assertThat(system.delete(API + "/group/" + sealed).status())
                    .as(sealed)
                    .isEqualTo(403);
            assertThat(system.delete(API + "/group/" + sealed + "/members/sealAnna")
                            .status())
                    .as(sealed)
                    .isEqualTo(403);
        }
        assertThat(system.put(API + "/group/sealtownHandler", Map.of("id", "sealtownHead"))
                        .status())
                .isEqualTo(400);
        assertThat(system.put(API + "/group/sealtownHandler/members/sealSecurity", "{}")
                        .status())
                .as("an administrator gets no post")
                .isEqualTo(403);
    }

    @Test
    void anAccountIsMadeOnceAndNoSealedOneAgain() {
        assertThat(system.post(API + "/user/create", fresh("emergency")).status())
                .isEqualTo(403);
        assertThat(system.post(API + "/user/create", fresh("sealBert")).status())
                .isEqualTo(409);
        assertThat(system.post(API + "/group/create", Map.of("id", "sealtownHandler"))
                        .status())
                .isEqualTo(409);
        assertThat(system.post(API + "/user/create", fresh("sealCarl")).status())
                .isEqualTo(204);
        identities.deleteUser("sealCarl");
    }

    @Test
    void aBodyThatSaysTwoThingsAtOnceIsNotTaken() {
        assertThat(system.put(API + "/user/sealAnna/profile", "{\"id\":\"sealAnna\",\"id\":\"emergency\"}")
                        .status())
                .isEqualTo(400);
        assertThat(system.put(API + "/user/sealAnna/profile", "{\"id\":").status())
                .isEqualTo(400);
        assertThat(system.put(API + "/user/%65mergency/profile", profile("emergency"))
                        .status())
                .as("no browser writes a letter so")
                .isEqualTo(400);
    }

    @Test
    void theSecurityAdministratorGrantsNothingToAdministratorsNorToHimself() {
        var targets = Stream.of(
                Map.of("userId", "sealSecurity"),
                Map.of("userId", "sealOperator"),
                Map.of("groupId", "securityadmin"),
                Map.of("groupId", "camunda-admin"),
                Map.of("userId", "*"));
        targets.forEach(target -> {
            for (Resources resource : List.of(Resources.TASK, Resources.PROCESS_DEFINITION, Resources.USER)) {
                assertThat(security.post(API + "/authorization/create", right(resource, target))
                                .status())
                        .as(target + " " + resource)
                        .isEqualTo(403);
            }
        });
        assertRefusedIn(List.of("securityadmin"), () -> {
            var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId("auditadmin");
            right.setResource(Resources.TASK);
            right.setResourceId("*");
            right.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(right);
        });
    }

    /** What is not given is not there: nobody need be forbidden anything, and the engine need not look for it before each answer. */
    @Test
    void nobodyCanBeForbiddenWhatHeMayDo() {
        var forbidding =
                right(Resources.TASK, Map.of("groupId", "sealtownHandler", "type", String.valueOf(AUTH_TYPE_REVOKE)));
        var answer = security.post(API + "/authorization/create", forbidding);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.message()).contains("不能写禁止什么");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_REVOKE)
                        .count())
                .isZero();
    }

    @Test
    void aRightIsNeitherTurnedTowardsAdministratorsNorTakenFromThem() {
        var made = security.post(
                API + "/authorization/create", right(Resources.TASK, Map.of("groupId", "sealtownHandler")));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var id = made.json().path("id").asText();
        assertThat(security.put(API + "/authorization/" + id, right(Resources.TASK, Map.of("groupId", "securityadmin")))
                        .status())
                .isEqualTo(403);
        assertThat(security.put(
                                API + "/authorization/" + id,
                                right(Resources.TASK, Map.of("groupId", "sealtownHandler", "id", "other")))
                        .status())
                .isEqualTo(400);
        var sealed = authorizations
                .createAuthorizationQuery()
                .groupIdIn("systemadmin")
                .list();
        assertThat(sealed).isNotEmpty();
        for (Authorization one : sealed) {
            assertThat(security.put(
                                    API + "/authorization/" + one.getId(),
                                    right(Resources.TASK, Map.of("groupId", "sealtownHandler")))
                            .status())
                    .as("turned")
                    .isEqualTo(403);
            assertThat(security.delete(API + "/authorization/" + one.getId()).status())
                    .as("taken")
                    .isEqualTo(403);
        }
        assertThat(security.put(
                                API + "/authorization/" + id,
                                right(Resources.TASK, Map.of("groupId", "sealtownHandler", "id", id)))
                        .status())
                .isEqualTo(204);
        assertThat(security.delete(API + "/authorization/" + id).status()).isEqualTo(204);
    }

    @Test
    void theEmergencyAccountStillAppointsAdministrators() {
        var emergency = SignedIn.as(port, "emergency");
        crowd.person("sealNewAudit");

        assertThat(emergency
                        .put(API + "/group/auditadmin/members/sealNewAudit", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(emergency
                        .put(API + "/user/sealNewAudit/profile", profile("sealNewAudit"))
                        .status())
                .isEqualTo(204);
        assertThat(emergency
                        .put(API + "/user/sealNewAudit/profile", profile("sealBert"))
                        .status())
                .isEqualTo(400);
        identities.deleteUser("sealNewAudit");
    }

    private void assertRefused(Runnable act) {
        assertThatThrownBy(act::run)
                .satisfies(thrown -> assertThat(Refusal.within(thrown))
                        .hasValueSatisfying(
                                refusal -> assertThat(refusal.status()).isEqualTo(403)));
    }

    private void assertRefusedIn(List<String> groups, Runnable act) {
        identities.setAuthentication("sealSecurity", groups);
        assertRefused(act);
    }

    private org.camunda.bpm.engine.identity.User withPassword(String id, String password) {
        var user = identities.createUserQuery().userId(id).singleResult();
        user.setPassword(password);
        return user;
    }

    private static Map<String, Object> profile(String id) {
        return Map.of("id", id, "firstName", "测试", "lastName", "", "email", "");
    }

    private static Map<String, Object> fresh(String id) {
        return Map.of("profile", profile(id), "credentials", Map.of("password", "Gangtie-1958!"));
    }

    private static Map<String, Object> right(Resources resource, Map<String, String> more) {
        var right = new java.util.HashMap<String, Object>(Map.of(
                "type",
                more.containsValue("*") ? 0 : 1,
                "permissions",
                List.of("ALL"),
                "resourceType",
                resource.resourceType(),
                "resourceId",
                "*"));
        right.putAll(more);
        return right;
    }
}
