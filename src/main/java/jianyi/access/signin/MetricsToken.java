package jianyi.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may collect metrics: whoever shows the installation's token ({@code JIANYI_METRICS_TOKEN}) as Bearer, and nobody where none is set.
 * No session and no account opens it, an operator's neither.
 */
@Component
class MetricsToken implements AuthorizationManager<RequestAuthorizationContext> {

    private final String expected;

    MetricsToken(@Value("${jianyi.metrics-token}") String token) {
        this.expected = token.isBlank() ? null : "Bearer " + token.strip();
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
        var shown = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(expected != null
                && shown != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
