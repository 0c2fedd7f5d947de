package jianyi.flow;

import java.util.Optional;

/** Where the sheet of a case lives that has a page of its own room. */
public interface CaseHome {

    /** The path of the sheet of the case of this number, empty when the number is none of this room's. */
    Optional<String> path(String caseNumber);
}
