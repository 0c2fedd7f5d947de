package jianyi.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long requests take, by the first digit of their status: five timers, where Spring's own would be hundreds. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTimes extends OncePerRequestFilter {

    private static final Duration[] STEPS = {Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3)};

    private final Timer[] byStatus;

    RequestTimes(MeterRegistry registry) {
        byStatus = IntStream.rangeClosed(1, 5)
                .mapToObj(digit -> Timer.builder("jianyi.requests")
                        .tag("status", digit + "xx")
                        .serviceLevelObjectives(STEPS)
                        .register(registry))
                .toArray(Timer[]::new);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        int status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            byStatus[Math.min(Math.max(status / 100, 1), 5) - 1].record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
