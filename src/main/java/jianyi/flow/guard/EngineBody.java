package jianyi.flow.guard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import jianyi.flow.Refusal;

/**
 * What is sent to the engine's interface, read before the engine reads it: at places where it looks for an object it takes null for
 * one and fails. So only an object passes, without nulls in its lists, without NUL, neither deep nor huge.
 */
final class EngineBody {

    /** Bytes; a form with several long texts fits in many times over. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final int DEEPEST = 50;

    private static final Pattern NEGATIVE = Pattern.compile("(^|&)(firstResult|maxResults)=-");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private EngineBody() {}

    /** The request with its body read and found good. @throws Refusal 400 when it is not */
    static HttpServletRequest checked(HttpServletRequest request) throws IOException {
        if (request.getQueryString() != null
                && NEGATIVE.matcher(request.getQueryString()).find()) {
            throw Refusal.invalid("提交的内容格式不对");
        }
        if (!String.valueOf(request.getContentType()).startsWith("application/json")
                || request.getMethod().equals("GET")) {
            return request;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        // A form's door names the field in which the sign stands.
        boolean form = request.getRequestURI().endsWith("/submit-form");
        if (body.length > LARGEST || body.length > 0 && !good(body, form)) {
            throw Refusal.invalid("提交的内容格式不对");
        }
        return new ReadBody(request, body);
    }

    private static boolean good(byte[] body, boolean form) {
        try {
            var sent = JSON.readTree(body);
            return sent.isObject()
                    && whole(sent, false)
                    && (form || !sent.toString().contains("\\u0000"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean whole(JsonNode node, boolean listed) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            var name = field.getKey();
            boolean missing = field.getValue().isNull() && listed && !name.equals("value");
            boolean values = name.equals("variables") && field.getValue().isObject();
            if (missing || !whole(field.getValue(), false) || values && holdsNull(field.getValue())) {
                return false;
            }
        }
        for (JsonNode element : node.isArray() ? node : JSON.createArrayNode()) {
            if (element.isNull() || !whole(element, true)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsNull(JsonNode object) {
        return object.properties().stream().anyMatch(field -> field.getValue().isNull());
    }
}
