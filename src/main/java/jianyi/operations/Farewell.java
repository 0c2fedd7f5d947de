package jianyi.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How a node leaves. Readiness is down already when this begins; as long as another node works on, whoever spreads the requests gets some
 * seconds to notice: everybody is answered as ever, and each answer ends its connection. Only then the server closes its door, ends the
 * requests at hand and stops what runs behind them. A node alone has nobody to leave them to and stops at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Farewell extends OncePerRequestFilter {

    private final Servers nodes;
    private final Duration time;
    private volatile boolean leaving;

    Farewell(Servers nodes, @Value("${jianyi.farewell-seconds}") int seconds) {
        this.nodes = nodes;
        this.time = Duration.ofSeconds(seconds);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leaving) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }

    /** Waits for requests to go elsewhere, if there is anywhere to go. */
    @EventListener(ContextClosedEvent.class)
    void leave() throws InterruptedException {
        if (!leaving && othersWork()) {
            leaving = true;
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    }

    private boolean othersWork() {
        try {
            return nodes.othersWork();
        } catch (DataAccessException away) {
            return false;
        }
    }
}
