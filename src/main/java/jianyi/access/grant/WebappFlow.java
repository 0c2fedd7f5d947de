package jianyi.access.grant;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jianyi.access.StandingFlow;
import org.camunda.bpm.webapp.impl.security.SecurityActions;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Camunda's web applications who is signed in. Takes the place, and the name, of their own filter: that one keeps a copy of
 * the groups in the session, writes it back on every request and forgets our role groups when it refreshes them.
 */
@Configuration(proxyBeanMethods = false)
class WebappFlow {

    private static final int AFTER_SECURITY_AND_ANSWERS = 10;

    @Bean
    FilterRegistrationBean<Filter> webappSignIn(StandingFlow standing) {
        var filter = new FilterRegistrationBean<Filter>(new SignedInToWebapps(standing));
        filter.setName("Authentication Filter");
        filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        filter.setOrder(AFTER_SECURITY_AND_ANSWERS);
        return filter;
    }

    private static class SignedInToWebapps extends OncePerRequestFilter {

        private final StandingFlow standing;

        SignedInToWebapps(StandingFlow standing) {
            this.standing = standing;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var signedIn = new Authentications();
            standing.webapp(request.getRemoteUser()).ifPresent(signedIn::addOrReplace);
            Authentications.setCurrent(signedIn);
            try {
                SecurityActions.runWithAuthentications(() -> goOn(request, response, chain), signedIn);
            } finally {
                Authentications.clearCurrent();
            }
        }

        private static Void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            return null;
        }
    }
}
