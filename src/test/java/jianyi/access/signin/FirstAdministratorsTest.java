package jianyi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.access.Credentials;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;

@WholeProduct
@Transactional
class FirstAdministratorsTest {

    private static final String STRONG = "Gangtie-1958!";

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identities;

    @Autowired
    Credentials credentials;

    @Test
    void theDemoPasswordIsRefusedOutsideTheDemo() {
        assertThatThrownBy(() -> production(STRONG).appoint()).hasMessageContaining("演示密码");

        nobody();
        assertThatThrownBy(() -> production(SignedIn.PASSWORD).appoint()).hasMessageContaining("演示密码");
    }

    @Test
    void withoutAnAdministratorAndWithoutAPasswordTheStartIsRefused() {
        nobody();

        assertThatThrownBy(() -> production("").appoint())
                .isInstanceOf(NoAdministrator.class)
                .hasMessageContaining("JIANYI_ADMIN_PASSWORD");
        assertThatThrownBy(() -> production("weak").appoint()).hasMessageContaining("太弱");
    }

    @Test
    void theFirstPasswordMakesTheSystemAdministratorAndTheSealedAccount() {
        nobody();

        production(STRONG).appoint();

        assertThat(identities.checkPassword("systemadmin1", STRONG)).isTrue();
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting(user -> user.getId())
                .containsExactly("emergency");
        assertThat(credentials.mustChange("emergency")).isTrue();
        assertThat(credentials.mustChange("systemadmin1")).isTrue();
        assertThat(credentials.lapsed("emergency"))
                .as("nobody could give another")
                .isFalse();
        assertThatCode(() -> production("").appoint()).doesNotThrowAnyException();
    }

    @Test
    void aDemosCopyWithItsPublishedPasswordStartsForADrillAlone() {
        assertThatThrownBy(() -> production("").appoint()).hasMessageContaining("JIANYI_DRILL");

        var drill = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/jianyi_drill")
                .withProperty("jianyi.drill", "true");
        assertThatCode(() -> new FirstAdministratorsFlow(engine, credentials, drill, SignedIn.PASSWORD, "").appoint())
                .doesNotThrowAnyException();
    }

    private void nobody() {
        identities.deleteUser("emergency");
        identities.deleteUser("systemadmin1");
    }

    private FirstAdministratorsFlow production(String password) {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/jianyi");
        return new FirstAdministratorsFlow(engine, credentials, environment, SignedIn.PASSWORD, password);
    }
}
