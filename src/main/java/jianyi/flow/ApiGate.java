package jianyi.flow;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
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
 * the engine sees it. Only the emergency group passes everywhere. What a listed call then shows is the engine's to decide.
 */
@Component
public class ApiGate implements AuthorizationManager<RequestAuthorizationContext> {

    /** The engine's own group of administrators who bypass every check; only the sealed account is in it. */
    public static final String EMERGENCY = "camunda-admin";

    private static final String ENGINE = "/camunda/api/engine/engine/default";

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
            "GET * /process-definition/{id}",
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

    /** Keeps the engine running and sees no case: no variables, no tasks of others, no history of cases. */
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
            "POST * /process-instance/job-retries",
            "PUT * /process-definition/{id}/suspended",
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

    private static final RequestMatcher USER = withDefaults().matcher(ENGINE + "/user/{id}/**");
    private static final RequestMatcher GROUP = withDefaults().matcher(ENGINE + "/group/{id}/**");
    private static final RequestMatcher MEMBER = withDefaults().matcher(ENGINE + "/group/{group}/members/{id}");

    /** Groups whose members and passwords only the emergency account changes: nobody appoints himself a second administrator. */
    private static final Set<String> SEALED = Set.of(EMERGENCY, "systemadmin", "securityadmin", "auditadmin");

    private final IdentityService identities;

    ApiGate(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
        var groups = person.get().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new AuthorizationDecision(person.get().isAuthenticated() && opens(groups, context.getRequest()));
    }

    private boolean opens(Set<String> groups, HttpServletRequest request) {
        return groups.contains(EMERGENCY)
                || !groups.contains("ROLE_ANONYMOUS") && listed(EVERYBODY, request)
                || groups.contains("operator") && listed(OPERATOR, request)
                || groups.contains("systemadmin") && listed(SYSTEM, request) && !sealed(request)
                || groups.contains("securityadmin") && listed(SECURITY, request);
    }

    private boolean sealed(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.GET.name())
                && (SEALED.contains(variable(GROUP, request, "id"))
                        || administrator(variable(USER, request, "id"))
                        || administrator(variable(MEMBER, request, "id")));
    }

    private boolean administrator(String user) {
        return !user.isEmpty()
                && identities.createGroupQuery().groupMember(user).list().stream()
                        .anyMatch(group -> SEALED.contains(group.getId()));
    }

    private static String variable(RequestMatcher path, HttpServletRequest request, String name) {
        return path.matcher(request).getVariables().getOrDefault(name, "");
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
