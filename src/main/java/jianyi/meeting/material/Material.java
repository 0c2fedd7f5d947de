package jianyi.meeting.material;

import java.time.OffsetDateTime;

/**
 * A paper for a meeting.
 *
 * @param size in bytes
 * @param read whether the reader has opened it
 * @param readers how many of those called have
 */
public record Material(long id, String name, long size, OffsetDateTime addedAt, boolean read, int readers) {

    /** 2.4 MB, 120 KB. */
    public String sizeWords() {
        return size >= 1_048_576 ? "%.1f MB".formatted(size / 1_048_576.0) : Math.max(1, size / 1024) + " KB";
    }
}
