package jianyi.suggestion.ledger;

import java.util.List;
import jianyi.access.Viewer;

/** Somebody who opens the ledger. */
class LedgerReader {

    private LedgerReader() {}

    /** The lines of the page that answers this question. */
    static List<LedgerRow> page(Ledger ledger, Viewer viewer, LedgerQuery query) {
        return ledger.page(viewer, query, ledger.found(viewer, query));
    }
}
