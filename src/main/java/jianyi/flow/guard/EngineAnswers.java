package jianyi.flow.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.flow.Refusal;
import jianyi.flow.door.StartForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Words what Tasklist's own API answers when something is refused. By itself the engine answers 500 and English to almost
 * everything; people get the fitting status and one bare Chinese sentence.
 */
@Component
@Order(0)
class EngineAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)(/.*)?");
    private static final Pattern UNKNOWN =
            Pattern.compile("(?i)not found|no [a-z ]+ found|no deployed|not exist|cannot find"
                    // A null where it expected what the id stands for.
                    + "|cannot invoke \"org\\.camunda\\.bpm\\.engine\\.impl\\.\\S+entity\\.\\S+ because");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VanishedTasks vanished;
    private final StartForms startForms;

    EngineAnswers(VanishedTasks vanished, StartForms startForms) {
        this.vanished = vanished;
        this.startForms = startForms;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        try {
            if (request.getRequestURI().endsWith("/deployed-form")) {
                // Of a task that is gone the engine looks for the form all the same, and fails.
                taken(request).ifPresent(refusal -> {
                    throw refusal;
                });
            }
            chain.doFilter(EngineBody.checked(request), kept);
        } catch (Refusal refusal) {
            Answer.note(refusal);
            kept.setStatus(refusal.status());
        }
        if (kept.getStatus() >= 400) {
            refuse(request, kept);
        } else if (startForms.served(request)) {
            replace(kept, kept.getStatus(), startForms.filled(request, kept.getContentAsByteArray()));
        }
        kept.copyBodyToResponse();
    }

    private void refuse(HttpServletRequest request, ContentCachingResponseWrapper kept) throws IOException {
        var said = body(kept);
        var refusal = Answer.noted(request).or(() -> taken(request)).orElseGet(() -> general(request, kept, said));
        replace(
                kept,
                refusal.status(),
                JSON.writeValueAsBytes(Map.of("type", "Refusal", "message", refusal.getMessage())));
    }

    private Optional<Refusal> taken(HttpServletRequest request) {
        var task = TASK.matcher(request.getRequestURI());
        return task.matches()
                ? vanished.explain(
                        task.group(1),
                        request.getUserPrincipal(),
                        request.getMethod().equals("GET"))
                : Optional.empty();
    }

    private static Refusal general(HttpServletRequest request, HttpServletResponse kept, JsonNode said) {
        LOG.info(
                "{} {} answered {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                kept.getStatus(),
                said.path("message"));
        return switch (kept.getStatus()) {
            case 401 -> Refusal.of(401, "请先登录");
            case 403 -> Refusal.forbidden("您无权办理此事项");
            case 404 -> Refusal.notFound("没有找到，可能已经办结");
            case 400, 405, 406, 415 -> Refusal.of(kept.getStatus(), "提交的内容格式不对");
            default -> unexpected(request, kept, said);
        };
    }

    /** What fails before the engine has anything to do, fails on what was sent; the engine itself calls both an error of its own. */
    private static Refusal unexpected(HttpServletRequest request, HttpServletResponse kept, JsonNode said) {
        if (Answer.failed(request)) {
            LOG.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), said);
            return Refusal.of(500, "系统出错，未作任何改动，请稍后再试或联系管理员");
        }
        LOG.info("{} {} could not be read: {}", request.getMethod(), request.getRequestURI(), said);
        return unknown(said.path("message").asText()) ? Refusal.notFound("没有找到，请核对后再试") : Refusal.invalid("提交的内容格式不对");
    }

    /** Whether the engine complains of an id there is nothing of: it has a type of its own for many kinds, and none for others. */
    static boolean unknown(String complaint) {
        return UNKNOWN.matcher(String.valueOf(complaint)).find();
    }

    private static JsonNode body(ContentCachingResponseWrapper kept) {
        try {
            var said = JSON.readTree(kept.getContentAsByteArray());
            return said == null ? JSON.createObjectNode() : said;
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    private static void replace(ContentCachingResponseWrapper kept, int status, byte[] body) throws IOException {
        kept.resetBuffer();
        kept.setStatus(status);
        kept.setContentType("application/json");
        kept.setCharacterEncoding(StandardCharsets.UTF_8.name());
        kept.getOutputStream().write(body);
    }
}
