package jianyi.access.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends plain requests to https, under the address of {@code JIANYI_BASE_URL}: what the request calls the host anybody may have
 * written. Probes and collectors inside the machine room speak http.
 */
public class ToHttps extends OncePerRequestFilter {

    private static final int HTTPS_PORT = 443;

    private final String address;

    /** @param base the address people type, {@code JIANYI_BASE_URL} */
    public ToHttps(String base) {
        var own = URI.create(base);
        boolean plainPort = !"https".equals(own.getScheme()) || own.getPort() < 0 || own.getPort() == HTTPS_PORT;
        this.address = "https://" + own.getHost() + (plainPort ? "" : ":" + own.getPort());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isSecure() || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        response.sendRedirect(address + request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
