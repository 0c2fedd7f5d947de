package jianyi.access.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Over https, direct or told so by the proxy, every cookie is marked Secure. Camunda's own switch knows only always or never;
 * the session cookie follows the request by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecureCookies extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, secured(name, value));
            }
        });
    }

    private static String secured(String name, String value) {
        boolean open =
                name.equalsIgnoreCase("Set-Cookie") && !value.toLowerCase().contains("; secure");
        return open ? value + "; Secure" : value;
    }
}
