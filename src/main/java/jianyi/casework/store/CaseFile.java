package jianyi.casework.store;

import java.time.OffsetDateTime;

/**
 * One file of a case.
 *
 * @param handling the unit's work it belongs to; null when it belongs to the suggestion itself
 * @param version of the reply it belongs to; null when it is no reply
 * @param name cleaned, with the end its content calls for
 * @param type media type, by content
 * @param size in bytes
 * @param step the step of the case in which it came
 * @param removedAt when it was removed; its content is gone then, the row stays
 */
public record CaseFile(
        long id,
        String number,
        FileKind kind,
        Long handling,
        Integer version,
        String name,
        String type,
        long size,
        String sha256,
        String step,
        String uploadedBy,
        String uploadedName,
        OffsetDateTime uploadedAt,
        String removedBy,
        String removedName,
        OffsetDateTime removedAt,
        String removalReason) {

    /** Whether it was removed: the row stands, the content is gone. */
    public boolean removed() {
        return removedAt != null;
    }

    /** The end of its name, with the dot. */
    public String end() {
        return name.substring(name.lastIndexOf('.'));
    }

    /** 12 KB, 3.4 MB. */
    public String shownSize() {
        if (size < 1024 * 1024) {
            return Math.max(1, size / 1024) + " KB";
        }
        return "%.1f MB".formatted(size / 1024.0 / 1024.0);
    }
}
