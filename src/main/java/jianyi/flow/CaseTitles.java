package jianyi.flow;

import java.util.Optional;

/** What a case is called, for lists of tasks that people without any right to the case may print. */
public interface CaseTitles {

    /** The title of the case of this number, for this person; empty when he may not read the case. */
    Optional<String> title(String caseNumber, String reader);
}
