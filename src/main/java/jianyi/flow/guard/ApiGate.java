package jianyi.flow.guard;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.Administrators;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Who may call what of the web applications' own API ({@code /camunda/api/**}). The engine's authorizations alone let everybody
 * with a task write any variable, end a case by an error or start it in the middle; so what is not listed here is refused before
 * the engine sees it. Only the emergency group passes everywhere but where cases are worked on or read: there no administrator
 * passes, whatever posts or rights he holds beside. What a call names besides its path is judged by {@link IdentityCalls}; what a
 * listed call then shows is the engine's to decide.
 */
@Component
public class ApiGate implements AuthorizationManager<RequestAuthorizationContext> {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    /** What Tasklist needs, and nothing else: read tasks, filters and forms, claim and unclaim, submit forms. */
    private static final List<RequestMatcher> EVERYBODY = calls(
            "GET /camunda/api/engine/engine/",
            "GET /camunda/api/engine/engine",
            "GET /camunda/api/admin/auth/user/default",
            "GET /camunda/api/tasklist/plugin/*/static/**",
            "GET * /task",
            "GET * /task/count",
            "POST * /task",
            "POST * /task/count",
            "GET * /task/{id}",
            "GET * /task/{id}/form",
            "GET * /task/{id}/deployed-form",
            "GET * /task/{id}/rendered-form",
            "GET * /task/{id}/form-variables",
            "GET * /task/{id}/identity-links",
            "POST * /task/{id}/claim",
            "POST * /task/{id}/unclaim",
            "POST * /task/{id}/submit-form",
            "GET * /filter",
            "GET * /filter/count",
            "OPTIONS * /filter",
            "GET * /filter/{id}",
            "OPTIONS * /filter/{id}",
            "GET * /filter/{id}/list",
            "POST * /filter/{id}/list",
            "GET * /filter/{id}/count",
            "POST * /filter/{id}/count",
            "GET * /process-definition",
            "GET * /process-definition/count",
            "GET * /process-definition/{id:(?!statistics$).+}",
            "GET * /process-definition/{id}/xml",
            "GET * /process-definition/{id}/startForm",
            "GET * /process-definition/{id}/form-variables",
            "GET * /process-definition/{id}/deployed-start-form",
            "POST * /process-definition/{id}/submit-form",
            "GET * /process-definition/key/{key}",
            "GET * /process-definition/key/{key}/xml",
            "GET * /process-definition/key/{key}/startForm",
            "GET * /process-definition/key/{key}/form-variables",
            "GET * /process-definition/key/{key}/deployed-start-form",
            "POST * /process-definition/key/{key}/submit-form",
            "GET * /user/{id}/profile",
            "GET * /identity/groups",
            "GET * /identity/password-policy",
            "POST * /identity/password-policy");

    /** A case's work and what a case says, in whatever spelling of the path. */
    private static final List<RequestMatcher> CASES = Stream.of(
                    "/task/**",
                    "/filter/{id}/list/**",
                    "/filter/{id}/count/**",
                    "/filter/{id}/singleResult/**",
                    "/process-definition/{id}/start/**",
                    "/process-definition/{id}/startForm/**",
                    "/process-definition/{id}/submit-form/**",
                    "/process-definition/{id}/form-variables/**",
                    "/process-definition/{id}/deployed-start-form/**",
                    "/process-definition/{id}/rendered-form/**",
                    "/process-definition/{id}/restart/**",
                    "/process-definition/{id}/restart-async/**",
                    "/process-definition/key/{key}/start/**",
                    "/process-definition/key/{key}/startForm/**",
                    "/process-definition/key/{key}/submit-form/**",
                    "/process-definition/key/{key}/form-variables/**",
                    "/process-definition/key/{key}/deployed-start-form/**",
                    "/process-definition/key/{key}/rendered-form/**",
                    "/process-definition/key/{key}/tenant-id/**",
                    "/process-instance/{id}/variables/**",
                    "/process-instance/{id}/comment/**",
                    "/process-instance/variables-async/**",
                    "/process-instance/message-async/**",
                    "/execution/**",
                    "/message/**",
                    "/signal/**",
                    "/condition/**",
                    "/variable-instance/**",
                    "/history/task/**",
                    "/history/detail/**",
                    "/history/variable-instance/**",
                    "/history/identity-link-log/**")
            .map(path -> (RequestMatcher) withDefaults().matcher(ENGINE + path))
            .toList();

    /** Looks at the drawings of the models; every number there comes from our own calls, with the reader's rights. */
    private static final List<RequestMatcher> SUPERVISOR = calls(
            "GET /camunda/api/cockpit/plugin/*/static/**",
            "GET * /process-definition/{id}/static-called-process-definitions");

    /** Keeps the engine running and sees no case: no variables, no tasks of others, no history of cases. Cockpit suspends with a stroke at the end. */
    private static final List<RequestMatcher> OPERATOR = calls(
            "GET /camunda/api/cockpit/**",
            "POST /camunda/api/cockpit/**",
            "GET /camunda/api/admin/plugin/*/static/**",
            "GET * /process-definition/**",
            "POST * /process-definition/count",
            "GET * /process-instance",
            "GET * /process-instance/count",
            "POST * /process-instance",
            "POST * /process-instance/count",
            "GET * /process-instance/{id}",
            "GET * /process-instance/{id}/activity-instances",
            "PUT * /process-instance/{id}/suspended",
            "PUT * /process-instance/{id}/suspended/",
            "POST * /process-instance/job-retries",
            "PUT * /process-definition/{id}/suspended",
            "PUT * /process-definition/{id}/suspended/",
            "GET * /job/**",
            "GET * /job",
            "POST * /job",
            "POST * /job/count",
            "POST * /job/retries",
            "PUT * /job/{id}/retries",
            "PUT * /job/{id}/suspended",
            "PUT * /job/{id}/duedate",
            "POST * /job/{id}/execute",
            "GET * /job-definition/**",
            "POST * /job-definition",
            "POST * /job-definition/count",
            "PUT * /job-definition/{id}/retries",
            "PUT * /job-definition/{id}/suspended",
            "PUT * /job-definition/{id}/suspended/",
            "GET * /incident/**",
            "PUT * /incident/{id}/annotation",
            "DELETE * /incident/{id}/annotation",
            "GET * /deployment/**",
            "GET * /batch/**",
            "PUT * /batch/{id}/suspended",
            "GET * /decision-definition/**",
            "GET * /decision-requirements-definition/**",
            "GET * /case-definition/**",
            "GET * /external-task/count",
            "POST * /external-task/count",
            "GET * /metrics/**",
            "GET * /version",
            "GET * /schema/log",
            "POST * /schema/log");

    private static final List<RequestMatcher> SYSTEM = calls(
            "GET /camunda/api/admin/**",
            "GET * /user/**",
            "POST * /user/create",
            "PUT * /user/{id}/profile",
            "PUT * /user/{id}/credentials",
            "DELETE * /user/{id}",
            "OPTIONS * /user/**",
            // What the start page asks about the administrator himself.
            "GET * /authorization/check",
            "GET * /group/**",
            "POST * /group",
            "POST * /group/count",
            "POST * /group/create",
            "PUT * /group/{id}",
            "DELETE * /group/{id}",
            "PUT * /group/{id}/members/{user}",
            "DELETE * /group/{id}/members/{user}",
            "OPTIONS * /group/**");

    private static final List<RequestMatcher> SECURITY = calls(
            "GET /camunda/api/admin/**",
            "GET * /authorization/**",
            "POST * /authorization/create",
            "PUT * /authorization/{id}",
            "DELETE * /authorization/{id}",
            "OPTIONS * /authorization/**",
            "GET * /user/**",
            "OPTIONS * /user/**",
            "GET * /group/**",
            "POST * /group",
            "POST * /group/count",
            "OPTIONS * /group/**");

    @Override
    public AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
        var groups = person.get().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new AuthorizationDecision(person.get().isAuthenticated() && opens(groups, context.getRequest()));
    }

    private static boolean opens(Set<String> groups, HttpServletRequest request) {
        return !(Administrators.in(groups) && listed(CASES, request))
                && (groups.contains(Administrators.EMERGENCY)
                        || !groups.contains("ROLE_ANONYMOUS") && listed(EVERYBODY, request)
                        || groups.contains("supervisor") && listed(SUPERVISOR, request)
                        || groups.contains("operator") && listed(OPERATOR, request)
                        || groups.contains("systemadmin") && listed(SYSTEM, request)
                        || groups.contains("securityadmin") && listed(SECURITY, request));
    }

    private static boolean listed(List<RequestMatcher> calls, HttpServletRequest request) {
        return calls.stream().anyMatch(call -> call.matches(request));
    }

    private static List<RequestMatcher> calls(String... lines) {
        return Stream.of(lines).map(ApiGate::call).toList();
    }

    /** Reads "GET * /task" as a call below the engine's API and "GET /camunda/…" as it stands. */
    private static RequestMatcher call(String line) {
        var parts = line.replace("* /", ENGINE + "/").split(" ");
        return withDefaults().matcher(HttpMethod.valueOf(parts[0]), parts[1]);
    }
}
