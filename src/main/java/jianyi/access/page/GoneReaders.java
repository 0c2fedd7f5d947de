package jianyi.access.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever closes the window before the answer is there has done nothing wrong, and nobody has to act: no error is written of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class GoneReaders extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(GoneReaders.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!gone(e)) {
                throw e;
            }
            LOG.debug("{} {}: nobody waits any longer", request.getMethod(), request.getRequestURI());
        }
    }

    private static boolean gone(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
