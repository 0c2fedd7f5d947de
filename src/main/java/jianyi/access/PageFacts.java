package jianyi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jianyi.flow.Administrators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Lays the facts of every page ready, the reader's name above all. They lie with the request rather than with a page's model, which is
 * lost when a page is refused, and before the sign-in is looked at, which refuses, too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class PageFacts extends OncePerRequestFilter {

    private final List<PageFact> facts;

    PageFacts(List<PageFact> facts) {
        this.facts = List.copyOf(facts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        facts.forEach(fact -> request.setAttribute(fact.name(), new Asked(fact)));
        chain.doFilter(request, response);
    }

    private static class Asked extends LazyContextVariable<Object> {

        private final PageFact fact;

        Asked(PageFact fact) {
            this.fact = fact;
        }

        @Override
        protected Object loadValue() {
            return signedIn() ? fact.value().get() : null;
        }
    }

    private static boolean signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }

    @Configuration(proxyBeanMethods = false)
    static class Reader {

        @Bean
        PageFact me(Viewers viewers) {
            return new PageFact("me", () -> viewers.current().name());
        }

        @Bean
        PageFact entrances(OpenEntrances all) {
            return new PageFact("entrances", all::ways);
        }

        @Bean
        Entrance tasks() {
            return new Entrance(10, "/camunda/app/tasklist/", "待办", Entrance.toWork());
        }

        @Bean
        Entrance cockpit() {
            return new Entrance(
                    105, "/camunda/app/cockpit/", "流程监控", Entrance.toDuty("operator", Administrators.EMERGENCY));
        }

        @Bean
        Entrance admin() {
            return new Entrance(
                    130,
                    "/camunda/app/admin/",
                    "系统管理",
                    Entrance.toDuty("systemadmin", "securityadmin", Administrators.EMERGENCY));
        }

        /** Whether something has to be done before anything else opens. */
        @Bean
        PageFact waits() {
            return new PageFact("waits", () -> Doorstep.of(request()).isPresent());
        }

        private static HttpServletRequest request() {
            return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        }
    }
}
