package jianyi.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jianyi.audit.AuditTrail;
import jianyi.audit.RefusedAccesses;
import jianyi.flow.ApiGate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/**
 * One sign-in for everything: Tasklist, Cockpit, Admin and our own pages. Open without it are only the sign-in page and its
 * assets, the error page, the public disclosure page and the health answer; whatever is added later is closed by itself.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final RequestMatcher API = path("/camunda/api/**");
    private static final RequestMatcher OWN_API = path("/api/**");
    private static final RequestMatcher WEBAPP_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    private static final RequestMatcher LOGIN = withDefaults().matcher(HttpMethod.POST, "/login");
    private static final RequestMatcher LOGOUT = withDefaults().matcher(HttpMethod.POST, "/logout");

    @Bean
    SecurityFilterChain web(
            HttpSecurity http,
            StandingFlow standing,
            ApiGate gate,
            AuditTrail trail,
            RefusedAccesses refused,
            @Value("${jianyi.https}") boolean https,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest)
            throws Exception {
        var asked = askedPages();
        if (https) {
            http.redirectToHttps(redirect -> redirect.requestMatchers(
                    request -> !path("/actuator/health/**").matches(request)));
        }
        return http.authorizeHttpRequests(requests -> rules(requests, gate))
                .requestCache(cache -> cache.requestCache(asked))
                .formLogin(form -> signIn(form, asked))
                .logout(WebSecurity::signOut)
                .exceptionHandling(WebSecurity::refusals)
                .headers(PageHeaders::set)
                // Camunda's own token guards /camunda; a sign-in needs none as long as no other site sends it.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        path("/camunda/**"), request -> LOGIN.matches(request) && !SameSite.foreign(request)))
                .addFilterBefore(new UploadDoor(largest), CsrfFilter.class)
                .addFilterBefore(new RecordedAnswers(trail, refused), UploadDoor.class)
                .addFilterBefore(new FreshStanding(standing), AuthorizationFilter.class)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            ApiGate gate) {
        requests.requestMatchers(
                        path("/login"),
                        path("/logout"),
                        path("/jianyi.css"),
                        path("/sign-in.js"),
                        path("/favicon.ico"),
                        path("/favicon.svg"),
                        path("/fonts/**"),
                        path("/error"),
                        path("/public/**"),
                        path("/actuator/health/**"))
                .permitAll()
                .requestMatchers(API)
                .access(gate)
                .requestMatchers(path("/actuator/**"))
                .denyAll()
                .requestMatchers(path("/audit/**"), path("/audit.xlsx"))
                .hasAuthority("auditadmin")
                .requestMatchers(path("/locks/**"))
                .hasAuthority("securityadmin")
                .anyRequest()
                .authenticated();
    }

    private static void signIn(FormLoginConfigurer<HttpSecurity> form, CookieRequestCache asked) {
        var welcome = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            protected String determineTargetUrl(
                    HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
                return Landing.of(signedIn);
            }
        };
        welcome.setRequestCache(asked);
        form.loginPage("/login")
                .successHandler(welcome)
                .failureHandler((request, response, refused) -> response.sendRedirect("/login?" + why(refused)));
    }

    private static String why(AuthenticationException refused) {
        return refused instanceof LockedException
                ? "locked"
                : refused instanceof DisabledException ? "retired" : "wrong";
    }

    private static void signOut(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutRequestMatcher(WebSecurity::asksToLeave)
                .logoutSuccessUrl("/login?out")
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(), WEBAPP_LOGOUT)
                .deleteCookies("XSRF-TOKEN");
    }

    /** No link and no picture signs anybody out, not even one on a page of ours: behind a link a page asks first. */
    private static boolean asksToLeave(HttpServletRequest request) {
        return WEBAPP_LOGOUT.matches(request) || LOGOUT.matches(request);
    }

    private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> refused) {
        refused.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), API)
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), OWN_API)
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE)
                .defaultAccessDeniedHandlerFor(WebSecurity::forbidden, API)
                .defaultAccessDeniedHandlerFor(WebSecurity::goneOrForbidden, OWN_API);
    }

    /** A token that fits no session mostly means that the session has ended; a page of ours then asks to sign in again. */
    private static void goneOrForbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            forbidden(request, response, denied);
        }
    }

    private static void forbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"Forbidden\",\"message\":\"您无权进行此操作\"}");
    }

    /** The page somebody wanted before signing in is kept in a cookie, so that strangers cause no session. */
    private static CookieRequestCache askedPages() {
        var asked = new CookieRequestCache();
        asked.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader("Accept")).contains("text/html")
                && !API.matches(request));
        return asked;
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }
}
