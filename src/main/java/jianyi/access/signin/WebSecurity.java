package jianyi.access.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jianyi.access.Doorstep;
import jianyi.access.StandingFlow;
import jianyi.access.page.PageHeaders;
import jianyi.access.page.SameSite;
import jianyi.access.page.ToHttps;
import jianyi.access.page.UploadDoor;
import jianyi.access.watch.RecordedAnswers;
import jianyi.audit.AuditTrail;
import jianyi.audit.RefusedAccesses;
import jianyi.flow.Administrators;
import jianyi.flow.guard.ApiGate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/**
 * One sign-in for everything: Tasklist, Cockpit, Admin and our own pages. Open without it are only the sign-in page and its
 * assets, what a mail's link answers, the error page, the public disclosure page and the health answer, and metrics to whoever shows
 * their token; whatever is added later is closed by itself.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final RequestMatcher API = path("/camunda/api/**");
    private static final RequestMatcher OWN_API = path("/api/**");
    private static final RequestMatcher METRICS = path("/actuator/prometheus");
    private static final RequestMatcher[] FOR_ADMINISTRATORS_TOO = Stream.of(
                    "/",
                    "/password/**",
                    "/second-factor/**",
                    "/stand-ins/**",
                    "/setup/**",
                    "/intakes/**",
                    "/mails/**",
                    "/api/entrances",
                    "/api/stay",
                    "/camunda/**",
                    "/*.css",
                    "/*.js")
            .map(WebSecurity::path)
            .toArray(RequestMatcher[]::new);
    private static final RequestMatcher WEBAPP_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    /** Whoever has the link has the mail: it proves more than a token of a page would, and needs no session. */
    private static final RequestMatcher ANSWER = path("/answer/**");

    private static final RequestMatcher LOGIN = withDefaults().matcher(HttpMethod.POST, "/login");
    private static final RequestMatcher LOGOUT = withDefaults().matcher(HttpMethod.POST, "/logout");

    @Bean
    SecurityFilterChain web(
            HttpSecurity http,
            StandingFlow standing,
            ApiGate gate,
            MetricsToken metrics,
            Welcome welcome,
            AuditTrail trail,
            RefusedAccesses refused,
            @Value("${jianyi.https}") boolean https,
            @Value("${jianyi.base-url:http://localhost}") String address,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest)
            throws Exception {
        var asked = welcome.asked();
        if (https) {
            http.addFilterBefore(new ToHttps(address), DisableEncodeUrlFilter.class);
        }
        return http.authorizeHttpRequests(requests -> rules(requests, gate, metrics))
                .requestCache(cache -> cache.requestCache(asked))
                .formLogin(form -> signIn(form, welcome))
                .logout(WebSecurity::signOut)
                .exceptionHandling(WebSecurity::refusals)
                .headers(PageHeaders::set)
                // Camunda's own token guards /camunda; a sign-in needs none as long as no other site sends it.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        path("/camunda/**"), ANSWER, request -> LOGIN.matches(request) && !SameSite.foreign(request)))
                .addFilterBefore(new UploadDoor(largest), CsrfFilter.class)
                .addFilterBefore(new RecordedAnswers(trail, refused), UploadDoor.class)
                .addFilterBefore(new FreshStanding(standing), AuthorizationFilter.class)
                .addFilterBefore(new Doorstep(), AuthorizationFilter.class)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            ApiGate gate,
            MetricsToken metrics) {
        requests.requestMatchers(
                        path("/login"),
                        path("/logout"),
                        path("/jianyi.css"),
                        path("/sign-in.js"),
                        path("/slip"),
                        path("/slip.js"),
                        ANSWER,
                        path("/typed.js"),
                        path("/favicon.ico"),
                        path("/favicon.svg"),
                        path("/fonts/**"),
                        path("/error"),
                        path("/public/**"),
                        path("/actuator/health/**"))
                .permitAll()
                .requestMatchers(API)
                .access(gate)
                .requestMatchers(METRICS)
                .access(metrics)
                .requestMatchers(path("/actuator/**"))
                .denyAll()
                .requestMatchers(path("/audit/**"), path("/audit.xlsx"))
                .hasAuthority("auditadmin")
                .requestMatchers(path("/locks/**"))
                .hasAnyAuthority("securityadmin", Administrators.EMERGENCY)
                .requestMatchers(path("/operations/**"))
                .hasAuthority("operator")
                .requestMatchers(FOR_ADMINISTRATORS_TOO)
                .authenticated()
                .anyRequest()
                .access((person, asked) -> new AuthorizationDecision(works(person.get())));
    }

    /** Cases and everything about them, pages to come included, are for people at work and closed to administrators. */
    private static boolean works(Authentication person) {
        return person.isAuthenticated()
                && !(person instanceof AnonymousAuthenticationToken)
                && !Administrators.in(AuthorityUtils.authorityListToSet(person.getAuthorities()));
    }

    private static void signIn(FormLoginConfigurer<HttpSecurity> form, Welcome welcome) {
        form.loginPage("/login")
                .authenticationDetailsSource(SignInDetails::new)
                .successHandler(welcome)
                .failureHandler((request, response, refused) -> response.sendRedirect(refusal(request, refused)));
    }

    private static String refusal(HttpServletRequest request, AuthenticationException refused) {
        if (SignInNames.SLIP.equals(request.getParameter("username"))) {
            return "/slip?wrong";
        }
        return "/login?" + why(refused);
    }

    private static String why(AuthenticationException refused) {
        if (refused instanceof LockedException) {
            return "locked";
        }
        if (refused instanceof CredentialsExpiredException) {
            return "lapsed";
        }
        return refused instanceof DisabledException ? "retired" : "wrong";
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
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), METRICS)
                .defaultAuthenticationEntryPointFor(toSignIn(), AnyRequestMatcher.INSTANCE)
                .defaultAccessDeniedHandlerFor(WebSecurity::forbidden, API)
                .defaultAccessDeniedHandlerFor(WebSecurity::goneOrForbidden, OWN_API);
    }

    private static LoginUrlAuthenticationEntryPoint toSignIn() {
        var toSignIn = new LoginUrlAuthenticationEntryPoint("/login");
        toSignIn.setFavorRelativeUris(true);
        return toSignIn;
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

    static CookieRequestCache askedPages() {
        var asked = new AskedPages();
        asked.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader("Accept")).contains("text/html")
                && !API.matches(request));
        return asked;
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }
}
