package jianyi.flow.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tasklist gives a start form no values at all. So the form is completed while it is read: the choices this person has are
 * written into it, and what this person is not asked is left out.
 */
@Component
public class StartForms {

    private static final Pattern SERVED = Pattern.compile(
            "/camunda/api/engine/engine/[^/]+/process-definition/(?:key/)?([^/:]+)[^/]*/deployed-start-form");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rooms rooms;

    StartForms(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Whether this request reads a form a process is started with. */
    public boolean served(HttpServletRequest request) {
        return request.getUserPrincipal() != null && process(request) != null;
    }

    /** That form with the choices of this reader, and without the fields not meant for him. */
    public byte[] filled(HttpServletRequest request, byte[] form) throws IOException {
        var process = process(request);
        var reader = request.getUserPrincipal().getName();
        var schema = (ObjectNode) JSON.readTree(form);
        fill(schema, process, reader, rooms.of(process).startChoices(process, reader));
        return JSON.writeValueAsBytes(schema);
    }

    private void fill(ObjectNode parent, String process, String reader, Map<String, Object> choices) {
        var shown = JSON.createArrayNode();
        for (JsonNode component : parent.path("components")) {
            var part = (ObjectNode) component;
            if (!part.hasNonNull("key")
                    || rooms.of(process).startShows(process, part.get("key").asText(), reader)) {
                choose(part, choices);
                shown.add(part);
            }
            if (part.has("components")) {
                fill(part, process, reader, choices);
            }
        }
        parent.set("components", shown);
    }

    private static void choose(ObjectNode part, Map<String, Object> choices) {
        if (part.hasNonNull("valuesKey")) {
            ArrayNode values =
                    JSON.valueToTree(choices.getOrDefault(part.get("valuesKey").asText(), java.util.List.of()));
            part.remove("valuesKey");
            part.set("values", values);
        }
        var first = choices.get("first_" + part.path("key").asText());
        if (first != null) {
            part.put("defaultValue", first.toString());
        }
    }

    private String process(HttpServletRequest request) {
        var served = SERVED.matcher(request.getRequestURI());
        return served.matches() && rooms.knows(served.group(1)) ? served.group(1) : null;
    }
}
