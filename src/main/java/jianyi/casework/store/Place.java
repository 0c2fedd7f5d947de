package jianyi.casework.store;

/**
 * Where in a case somebody may add a file now.
 *
 * @param handling the unit's work, null for the suggestion itself
 * @param version of the reply, null for anything else
 * @param step the step the case is in, as its room names it: what came in a step may be removed until the next one begins
 * @param label what people read in the list of places
 */
public record Place(FileKind kind, Long handling, Integer version, String step, String label) {

    /** As the upload form sends it. */
    public String key() {
        return handling == null ? kind.name() : kind.name() + "-" + handling;
    }

    /** Whether a file lies here or beside: the suggestion's own files count together, and each unit's. */
    public boolean besides(CaseFile file) {
        return handling == null ? file.handling() == null : handling.equals(file.handling());
    }
}
