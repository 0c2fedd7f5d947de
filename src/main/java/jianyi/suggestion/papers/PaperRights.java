package jianyi.suggestion.papers;

import jianyi.office.Role;
import jianyi.suggestion.Handling;
import jianyi.suggestion.State;
import jianyi.suggestion.sight.Capacity;

/**
 * Which papers of a case its reader may have. Beyond {@link jianyi.suggestion.sight.Sight}, what concerns one unit is for that unit, its
 * government and the congress's side, not for the other units.
 */
final class PaperRights {

    private PaperRights() {}

    /** @param handling the unit's work a paper is about; null for papers of the whole case */
    static boolean mayHave(CaseBundle file, PaperKind kind, Handling handling) {
        return switch (kind) {
            case FORM -> file.sight().involved();
            case ASSIGNMENT, REFUSAL -> concerned(file, handling);
            case CONTACT ->
                concerned(file, handling) || file.reads(Capacity.AUTHOR, Capacity.COSIGNER, Capacity.STREET);
            case BLANK_CONTACT -> file.keeps() || file.worksIn(handling.unit());
            case SUPERVISION ->
                file.keeps() || file.reader().id().equals(file.it().supervisor());
            case RATING -> file.sight().involved();
            case RECEIPT -> file.reads(Capacity.BODY, Capacity.DISTRICT, Capacity.GOVERNMENT);
        };
    }

    private static boolean concerned(CaseBundle file, Handling handling) {
        return file.worksIn(handling.unit()) || file.reads(Capacity.BODY, Capacity.DISTRICT, Capacity.GOVERNMENT);
    }

    /** Whether the archive may be taken away: by the body's clerks and chair, and those of the district above it. */
    static boolean mayArchive(CaseBundle file) {
        var above = file.body().parent();
        return file.keeps()
                || file.reads(Capacity.DISTRICT)
                        && (file.reader().has(Role.CLERK, above)
                                || file.reader().has(Role.CHAIR, above));
    }

    /** Whether a unit can still be pressed or meet the deputy. */
    static boolean atWork(CaseBundle file, Handling handling) {
        return file.it().state() == State.HANDLING && !handling.state().ended();
    }
}
