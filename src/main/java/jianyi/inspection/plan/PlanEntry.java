package jianyi.inspection.plan;

import jianyi.casework.timeline.EntryKind;

/** What a line of a plan's timeline tells of. */
enum PlanEntry implements EntryKind {
    PROPOSED,
    DECIDED,
    AMENDED,
    PUBLISHED,
    REMINDED,
    BEGUN,
    CHANGE_PROPOSED,
    CHANGE_DECIDED,
    OVER,
    /** A new notice of days off has moved dates. */
    RECKONED
}
