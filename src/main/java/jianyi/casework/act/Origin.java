package jianyi.casework.act;

import java.util.Map;
import java.util.Optional;
import jianyi.access.Viewer;

/** A room of whose cases suggestions come: what is raised at an activity begins there, and each names the other. */
public interface Origin {

    /**
     * What somebody begins with.
     *
     * @param words where it is raised, for people
     * @param fields first values of the submission's form
     */
    record Beginning(String words, Map<String, String> fields) {}

    /** What a suggestion raised there begins with; empty when the number is none of this room's, or one this person may not read. */
    Optional<Beginning> begin(Viewer viewer, String number);

    /** It has been handed in, within the caller's transaction. Callers have asked {@link #begin} just before. */
    void raised(Viewer viewer, String number, String suggestion);
}
