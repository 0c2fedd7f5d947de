package jianyi.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a deputy hands in, checked. {@code raisedBefore}, {@code proposedUnit} and {@code session} may be null. */
public record Submission(
        String deputy,
        String body,
        String title,
        String situation,
        String proposal,
        String category,
        List<String> coSigners,
        String disclosure,
        boolean confidential,
        String research,
        Integer raisedBefore,
        boolean needsReply,
        String proposedUnit,
        String session) {

    /** The table's columns by parameter name. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("deputy", deputy);
        columns.put("body", body);
        columns.put("title", title);
        columns.put("situation", situation);
        columns.put("proposal", proposal);
        columns.put("category", category);
        columns.put("disclosure", disclosure);
        columns.put("confidential", confidential);
        columns.put("research", research);
        columns.put("raisedBefore", raisedBefore);
        columns.put("needsReply", needsReply);
        columns.put("proposedUnit", proposedUnit);
        columns.put("session", session);
        return columns;
    }
}
