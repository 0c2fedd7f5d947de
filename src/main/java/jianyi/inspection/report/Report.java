package jianyi.inspection.report;

import java.time.OffsetDateTime;

/**
 * One version of a report (监督法 第三十六条).
 *
 * @param evaluation how the law is carried out, or what the visit saw
 * @param problems problem by problem with article and evidence
 * @param advice what ought to be done
 * @param amendments changes to the law itself, null where none is needed
 * @param savedBy user id, null for the one made from the records
 */
public record Report(
        String number,
        int version,
        String evaluation,
        String problems,
        String advice,
        String amendments,
        String savedBy,
        String savedName,
        OffsetDateTime savedAt) {}
