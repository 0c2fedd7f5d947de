package jianyi.access.signin;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jianyi.access.KnownDevices;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in waits whose address has tried many times ({@link Addresses}): before anything is looked up or hashed, without a
 * thread or a database connection. Whoever comes from a known browser goes straight in. The room itself has an end: when a
 * thousand wait, further ones are asked to come back in a moment, so that a flood does not take everybody's connections.
 */
@Component
class WaitingRoom extends FilterRegistrationBean<WaitingRoom.Door> implements DisposableBean {

    private static final int SEATS = 1000;
    private static final long GIVEN_UP_MILLIS = 30_000;

    private final Addresses addresses;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService bell =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "waiting-room"));
    private final SignInNames names;
    private final KnownDevices devices;

    WaitingRoom(SignInNames names, KnownDevices devices, @Value("${jianyi.free-tries}") int free) {
        this.addresses = new Addresses(System::nanoTime, free);
        this.names = names;
        this.devices = devices;
        setFilter(new Door());
        addUrlPatterns("/login");
        setDispatcherTypes(DispatcherType.REQUEST);
        setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        setAsyncSupported(true);
    }

    /** Somebody knew the password: the try does not count against the address. */
    @EventListener
    void in(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails where) {
            addresses.right(where.getRemoteAddress());
        }
    }

    @Override
    public void destroy() {
        bell.shutdownNow();
    }

    private boolean known(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var carried = KnownDevices.carried(request);
        var typed = request.getParameter("username");
        return !carried.isEmpty()
                && typed != null
                && names.account(typed).filter(id -> devices.knows(carried, id)).isPresent();
    }

    private void sit(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        AsyncContext later = request.startAsync(asAtFirst(request), response);
        later.setTimeout(GIVEN_UP_MILLIS);
        waiting.incrementAndGet();
        bell.schedule(() -> call(later), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void call(AsyncContext later) {
        waiting.decrementAndGet();
        later.dispatch();
    }

    /** To everything behind the door it is the browser's one request, not a second round, which checks would pass over. */
    private static HttpServletRequest asAtFirst(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        };
    }

    private static void full(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>请稍候</title>"
                        + "<p>现在登录的人太多，请过几秒钟再试。</p></html>");
    }

    /** The filter itself. */
    class Door implements jakarta.servlet.Filter {

        @Override
        public void doFilter(
                jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var asked = (HttpServletRequest) request;
            if (!asked.getMethod().equals("POST")) {
                chain.doFilter(request, response);
                return;
            }
            var wait = addresses.arrived(asked.getRemoteAddr());
            if (wait.isZero() || known(asked)) {
                chain.doFilter(request, response);
            } else if (waiting.get() >= SEATS) {
                full((HttpServletResponse) response);
            } else {
                sit(asked, (HttpServletResponse) response, wait);
            }
        }
    }
}
