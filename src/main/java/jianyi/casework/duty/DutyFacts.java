package jianyi.casework.duty;

import java.util.List;

/**
 * What a room knows of the deputies' work. The file, the quotas and the yearly sheet are made of nothing else; a room that answers here
 * adds its heading by itself.
 */
public interface DutyFacts {

    /** The headings it adds; no two rooms share a code. */
    List<DutyKind> kinds();

    /**
     * What the deputies of {@link DutyScope#body()} did within these days, in any order: each thing once a person. Facts about people who
     * are no deputies of it may be among them and are left out by the caller. Whoever asks has made sure that the reader may know.
     */
    List<DutyFact> facts(DutyScope scope);
}
