package jianyi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jianyi.access.StandingFlow;
import jianyi.audit.AuditTrail;
import jianyi.audit.RefusedAccesses;
import jianyi.flow.guard.ApiGate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.web.FilterChainProxy;

/** What {@code JIANYI_HTTPS} switches. */
class HttpsTest {

    private final WebApplicationContextRunner chain = new WebApplicationContextRunner()
            .withInitializer(
                    context -> context.getBeanFactory().setConversionService(new ApplicationConversionService()))
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class))
            .withPropertyValues("spring.servlet.multipart.max-request-size=100MB")
            .withUserConfiguration(WebSecurity.class)
            .withBean(StandingFlow.class, () -> mock(StandingFlow.class))
            .withBean(MetricsToken.class, () -> new MetricsToken(""))
            .withBean(ApiGate.class, () -> mock(ApiGate.class))
            .withBean(Welcome.class, HttpsTest::welcome)
            .withBean(AuditTrail.class, () -> mock(AuditTrail.class))
            .withBean(RefusedAccesses.class, () -> mock(RefusedAccesses.class))
            .withBean(AuthenticationProvider.class, () -> mock(AuthenticationProvider.class));

    @Test
    void withHttpsPlainRequestsAreSentToHttps() {
        chain.withPropertyValues("jianyi.https=true", "jianyi.base-url=http://jianyi.example:8080")
                .run(product -> {
                    var proxy = product.getBean(FilterChainProxy.class);

                    assertThat(answer(proxy, "/login", false).getRedirectedUrl())
                            .isEqualTo("https://jianyi.example/login");
                    assertThat(answer(proxy, "/login", true).getRedirectedUrl()).isNull();
                    assertThat(answer(proxy, "/login", true).getHeader("Strict-Transport-Security"))
                            .contains("max-age");
                    assertThat(answer(proxy, "/actuator/health", false).getRedirectedUrl())
                            .as("probes inside the machine room speak http")
                            .isNull();
                });
    }

    @Test
    void byDefaultThePlainHttpDemoWorks() {
        chain.withPropertyValues("jianyi.https=false").run(product -> {
            var page = answer(product.getBean(FilterChainProxy.class), "/login", false);

            assertThat(page.getRedirectedUrl()).isNull();
            assertThat(page.getHeader("Strict-Transport-Security")).isNull();
        });
    }

    private static Welcome welcome() {
        var welcome = mock(Welcome.class);
        when(welcome.asked()).thenReturn(WebSecurity.askedPages());
        return welcome;
    }

    private static MockHttpServletResponse answer(FilterChainProxy chain, String path, boolean secure)
            throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setSecure(secure);
        request.setScheme(secure ? "https" : "http");
        var response = new MockHttpServletResponse();
        chain.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
