package jianyi.inspection;

import jianyi.casework.timeline.EntryKind;

/** What a line of an inspection's timeline tells of. */
public enum InspectionEntry implements EntryKind {
    OPENED,
    PREPARED,
    MEMBERSHIP_ANSWERED,
    REPORTED,
    REPORT_SIGNED,
    PROOF_ADDED,
    SITE_VISITED,
    FINDING_ADDED,
    FINDING_REMOVED,
    FINDING_SUGGESTED,
    REPORT_SAVED,
    REPORT_DRAFTED,
    DELIBERATED,
    HANDED_OVER,
    COPY_OWED,
    COPY_SENT,
    FINDINGS_MATCHED,
    PHOTO_WIPED,
    OWNERS_NAMED,
    CORRECTED,
    CHECKED,
    RETURN_DECIDED,
    CORRECTION_SIGNED,
    TALLIED,
    FOLLOWED_UP,
    PUBLISHED,
    REMINDED,
    RECKONED
}
