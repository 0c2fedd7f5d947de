package jianyi.casework.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import jianyi.flow.Refusal;

/**
 * What a page sends to be kept: what has changed since it last did, so that two windows of one form keep each other's words.
 *
 * @param person user id of whoever typed it: after a new sign-in another person may sit at the same page
 * @param fields a flat JSON object of words, numbers, ticks and lists of words; null takes back what was kept (RFC 7396)
 */
record TypedDraft(String person, ObjectNode fields) {

    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_NAME = 64;
    /** Letters; one of ours takes six. */
    private static final int LARGEST = 1024 * 1024;

    /** Escaped, so that half characters from a broken paste can be stored as well. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Reads what was sent. @throws Refusal 400 when it is no draft */
    static TypedDraft read(byte[] sent) {
        try {
            var draft = JSON.readTree(sent);
            var fields = draft == null ? null : draft.get("fields");
            if (fields == null
                    || !fields.isObject()
                    || fields.size() > MOST_FIELDS
                    || !draft.path("person").isTextual()) {
                throw wrong();
            }
            fields.fields().forEachRemaining(field -> {
                if (field.getKey().length() > LONGEST_NAME || !plain(field.getValue())) {
                    throw wrong();
                }
            });
            return new TypedDraft(draft.get("person").asText(), (ObjectNode) fields);
        } catch (JsonProcessingException e) {
            throw wrong();
        } catch (java.io.IOException e) {
            throw wrong();
        }
    }

    /** What is kept once this has been laid over what was; {@code {}} when nothing is left. @throws Refusal 400 when it is too much */
    String over(String kept) {
        try {
            var all = (ObjectNode) JSON.readTree(kept);
            all.setAll(fields);
            fields.fieldNames().forEachRemaining(name -> {
                if (all.get(name).isNull()) {
                    all.remove(name);
                }
            });
            var laid = JSON.writeValueAsString(all);
            if (all.size() > MOST_FIELDS || laid.length() > LARGEST) {
                throw Refusal.invalid("内容太长，草稿没有保存");
            }
            return laid;
        } catch (JsonProcessingException e) {
            throw wrong();
        }
    }

    private static boolean plain(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).allMatch(one -> one.isTextual() && plain(one));
        }
        return value.isNull()
                || value.isBoolean()
                || value.isNumber()
                || value.isTextual() && value.asText().indexOf('\0') < 0;
    }

    private static Refusal wrong() {
        return Refusal.invalid("草稿的内容无法保存");
    }
}
