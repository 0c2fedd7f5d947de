package jianyi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where somebody stands who has typed the right password and is not in yet: the second step has to be shown, a given password to be
 * changed, a second step to be set up. Until then nothing but the page for it opens, for browsers and scripts alike.
 */
public class Doorstep extends OncePerRequestFilter {

    private static final String STEP = Doorstep.class.getName();
    private static final Pattern OPEN =
            Pattern.compile("/(login|logout|error|slip)|/actuator/health.*|/fonts/.*|/[a-z-]+\\.(css|js|svg|ico)");

    /** What has to be done first. */
    public enum Step {
        /** Show the second step. */
        FACTOR("/second-factor", "请先完成第二步验证"),
        /** Choose a password of one's own. */
        PASSWORD("/password", "请先修改密码"),
        /** Set a second step up. */
        ENROL("/second-factor", "请先设置第二步验证");

        private final String page;
        private final String sentence;

        Step(String page, String sentence) {
            this.page = page;
            this.sentence = sentence;
        }

        /** The page where it is done. */
        public String page() {
            return page;
        }
    }

    /** What this session's person has to do first; empty once in. */
    public static Optional<Step> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(kept -> (String) kept.getAttribute(STEP))
                .map(Step::valueOf);
    }

    /** Holds the session here, or lets it in when there is nothing left to do. */
    public static void hold(HttpServletRequest request, Optional<Step> step) {
        step.ifPresentOrElse(
                one -> request.getSession().setAttribute(STEP, one.name()),
                () -> request.getSession().removeAttribute(STEP));
    }

    /** A second step has been set up: nothing is left to do. */
    public static void enrolled(HttpServletRequest request) {
        if (of(request).filter(Step.ENROL::equals).isPresent()) {
            hold(request, Optional.empty());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var step = of(request);
        if (step.isEmpty()
                || path.startsWith(step.get().page())
                || OPEN.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET") && !path.contains("/api/")) {
            response.sendRedirect(step.get().page());
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("{\"type\":\"Refusal\",\"message\":\"" + step.get().sentence + "\"}");
        }
    }
}
