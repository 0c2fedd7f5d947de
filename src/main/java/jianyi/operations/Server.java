package jianyi.operations;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One running program of this installation, and the room on the disk its home lies on, in bytes. */
record Server(
        UUID id,
        String host,
        String version,
        OffsetDateTime started,
        OffsetDateTime seen,
        long diskFree,
        long diskTotal) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Whether it has told of itself within three minutes. */
    public boolean alive(OffsetDateTime now) {
        return seen.plus(PATIENCE).isAfter(now);
    }

    /** The room left, in whole hundredths. */
    public long diskFreeShare() {
        return diskTotal == 0 ? 0 : diskFree * 100 / diskTotal;
    }
}
