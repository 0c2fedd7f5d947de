package jianyi.casework.held;

import java.util.Set;

/** A room whose cases, or what offices owe in them, are counted by who holds them. It says so in SQL, that many are counted in one query. */
public interface HeldRoom {

    /**
     * A query over the room's own tables without parameters, one row a case: {@code number}, {@code body} (office code),
     * {@code shown} (第12号 or the number), {@code title} (null where it is nobody's to read outside the case: a confidential one's),
     * {@code over} (whether its own way has come to its end, so that it is no longer counted as open), {@code again} (handled for the
     * second time), {@code rating} (whether it waits for what comes of a rating, which units and government may not know yet), {@code known}
     * (whether the district above may know of it), {@code street} (code of the street that reads along,
     * or null) and {@code portion} (the first day of its portion in {@code figure_mark}, null for a room whose changes are not marked).
     */
    String cases();

    /** Whether every change to a case of the room and to its steps leaves a mark in {@code figure_mark}. */
    default boolean marked() {
        return false;
    }

    /** Ids in the models of the tasks by which promises and what was resolved are reported on; they hold no case up. */
    default Set<String> promises() {
        return Set.of();
    }

    /** Ids of the tasks by which a correction 整改 is reported on. */
    default Set<String> corrections() {
        return Set.of();
    }

    /** Ids of the tasks that go beside a case's own way, promises apart: a demand to answer, more time to decide on. */
    default Set<String> beside() {
        return Set.of();
    }
}
