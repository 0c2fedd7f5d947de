package jianyi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import jianyi.access.factor.Factors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** The moment between the right password and the first page. */
class WelcomeTest {

    @Test
    void whereTheNextStepCannotBeToldNobodyStaysSignedIn() {
        var request = new MockHttpServletRequest();
        var session = (MockHttpSession) request.getSession();
        var factors = mock(Factors.class, asked -> {
            throw new IllegalStateException("the database is away");
        });
        var welcome = new Welcome(null, null, factors, null);

        assertThatThrownBy(() -> welcome.onAuthenticationSuccess(
                        request, new MockHttpServletResponse(), new TestingAuthenticationToken("anna", null)))
                .hasMessage("the database is away");
        assertThat(session.isInvalid()).isTrue();
    }
}
