package jianyi.suggestion.bulk;

import java.time.OffsetDateTime;

/**
 * Assignments made together.
 *
 * @param file the uploaded file's name; null when ticked on the page
 * @param runBy in whose name it is carried out; null while it is only a preview
 */
record Plan(
        long id, String body, String file, String madeBy, OffsetDateTime madeAt, String runBy, OffsetDateTime runAt) {

    public boolean begun() {
        return runBy != null;
    }
}
