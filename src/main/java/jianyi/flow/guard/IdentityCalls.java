package jianyi.flow.guard;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.flow.Administrators;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Judges calls that change accounts, groups, rights and claims by what they say, not by their path alone: the engine overwrites
 * the account its body names, whatever account stands in the path. Body and path must name the same (400), a new id must be new
 * (409), and none may name what is sealed (403).
 */
@Component
@Order(1)
class IdentityCalls extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 64 * 1024;
    private static final ObjectMapper STRICT = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final RequestMatcher USER = path("/user/{id}/**");
    private static final RequestMatcher GROUP = path("/group/{id}/**");
    private static final RequestMatcher MEMBER = path("/group/{id}/members/{member}/**");
    private static final RequestMatcher RIGHT = path("/authorization/{id}/**");
    private static final RequestMatcher CLAIM = path("/task/{id}/claim/**");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CREATE = "create";

    private final ProcessEngine process;
    private final ProcessEngineConfigurationImpl engine;

    IdentityCalls(ProcessEngine process) {
        this.process = process;
        this.engine = (ProcessEngineConfigurationImpl) process.getProcessEngineConfiguration();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || Stream.of(USER, GROUP, RIGHT, CLAIM).noneMatch(call -> call.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        try {
            judge(request, read(body));
        } catch (Refusal refusal) {
            Answer.note(refusal);
            response.setStatus(refusal.status());
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    private static JsonNode read(byte[] body) {
        if (body.length > LONGEST_BODY) {
            throw Refusal.invalid("提交的内容太长");
        }
        try {
            var said = STRICT.readTree(body);
            return said == null ? STRICT.missingNode() : said;
        } catch (IOException e) {
            throw Refusal.invalid("提交的内容格式不对");
        }
    }

    private void judge(HttpServletRequest request, JsonNode body) {
        if (CLAIM.matches(request)) {
            claim(body);
        } else if (USER.matches(request)) {
            user(id(USER, request), body);
        } else if (GROUP.matches(request)) {
            group(id(GROUP, request), body);
            account(variable(MEMBER, request, "member"));
        } else {
            right(id(RIGHT, request), body);
        }
    }

    private void claim(JsonNode body) {
        var person = text(body, "userId");
        if (person != null
                && !person.equals(
                        SecurityContextHolder.getContext().getAuthentication().getName())) {
            throw Refusal.invalid("任务只能由本人领取");
        }
    }

    private void user(String path, JsonNode body) {
        var named =
                Stream.of(text(body, "id"), text(body.path("profile"), "id")).filter(Objects::nonNull);
        if (path.equals(CREATE)) {
            named.forEach(id -> {
                account(id);
                fresh(process.getIdentityService().createUserQuery().userId(id).count(), "账号 ", id);
            });
        } else {
            account(path);
            named.forEach(id -> {
                account(id);
                same(path, id);
            });
        }
    }

    private void group(String path, JsonNode body) {
        var named = text(body, "id");
        group(path);
        if (named != null) {
            group(named);
            if (path.equals(CREATE)) {
                fresh(
                        process.getIdentityService()
                                .createGroupQuery()
                                .groupId(named)
                                .count(),
                        "用户组 ",
                        named);
            } else {
                same(path, named);
            }
        }
    }

    /** What the right is now is judged where the engine changes it. */
    private void right(String path, JsonNode body) {
        account(text(body, "userId"));
        group(text(body, "groupId"));
        var resource = body.path("resourceType").asInt(-1);
        var to = text(body, "resourceId");
        if (resource == Resources.USER.resourceType() && !"*".equals(to)) {
            account(to);
        } else if ((resource == Resources.GROUP.resourceType() || resource == Resources.GROUP_MEMBERSHIP.resourceType())
                && !"*".equals(to)) {
            group(to);
        }
        var named = text(body, "id");
        if (named != null && !path.equals(CREATE)) {
            same(path, named);
        }
    }

    private void account(String id) {
        if (Seals.account(engine, id) && !emergency()) {
            throw Refusal.forbidden(Seals.SENTENCE);
        }
    }

    private void group(String id) {
        if (id != null && Seals.group(id) && !emergency()) {
            throw Refusal.forbidden(Seals.SENTENCE);
        }
    }

    private static boolean emergency() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .anyMatch(group -> group.getAuthority().equals(Administrators.EMERGENCY));
    }

    private static void same(String path, String named) {
        if (!path.equals(named)) {
            throw Refusal.invalid("网址和内容里写的不是同一个对象，没有保存");
        }
    }

    private static void fresh(long found, String what, String id) {
        if (found > 0) {
            throw Refusal.conflict(what + id + " 已有人使用，请另取一个");
        }
    }

    private static String text(JsonNode body, String field) {
        var value = body.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static String id(RequestMatcher call, HttpServletRequest request) {
        return variable(call, request, "id");
    }

    private static String variable(RequestMatcher call, HttpServletRequest request, String name) {
        return call.matcher(request).getVariables().getOrDefault(name, "");
    }

    private static RequestMatcher path(String below) {
        return withDefaults().matcher(ApiGate.ENGINE + below);
    }
}
