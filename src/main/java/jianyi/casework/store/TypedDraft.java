package jianyi.casework.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.StreamSupport;
import jianyi.flow.Refusal;

/**
 * What a page sends to be kept.
 *
 * @param person user id of whoever typed it: after a new sign-in another person may sit at the same page
 * @param fields a flat JSON object of words, numbers, ticks and lists of words
 */
record TypedDraft(String person, String fields) {

    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_NAME = 64;
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
            return new TypedDraft(draft.get("person").asText(), JSON.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw wrong();
        } catch (java.io.IOException e) {
            throw wrong();
        }
    }

    private static boolean plain(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).allMatch(one -> one.isTextual() && plain(one));
        }
        return value.isBoolean()
                || value.isNumber()
                || value.isTextual() && value.asText().indexOf('\0') < 0;
    }

    private static Refusal wrong() {
        return Refusal.invalid("草稿的内容无法保存");
    }
}
