package jianyi.meeting;

import jianyi.casework.timeline.EntryKind;

/** What a line of a meeting's timeline tells of. */
public enum MeetingEntry implements EntryKind {
    CONVENED,
    CONSENTED,
    DECIDED,
    /** The chair has said why it may be held out of its order or before its day. */
    EXCEPTED,
    AGENDA_CHANGED,
    NOTIFIED,
    ANSWERED,
    LEAVE_DECIDED,
    REMINDED,
    MOVE_ASKED,
    MOVED,
    CANCELLED,
    PAPER_ADDED,
    PAPER_REMOVED,
    MEMBERS_CHANGED,
    ARRIVED,
    ROLLED,
    DELEGATION_CHARGED,
    DELEGATION_SAID,
    OPINION_COLLECTED,
    OPINION_ANSWERED,
    BILL_HANDED_IN,
    BILL_SIGNED,
    BILL_DECIDED,
    INQUIRY_ANSWERED,
    ITEM_RECORDED,
    VOTE_RECORDED,
    CLOSED,
    ABSENCES_TOLD,
    RESOLUTION_WRITTEN,
    RESOLUTIONS_DRAFTED,
    RESOLUTIONS_SIGNED,
    FILED,
    TAKEN_BACK,
    DUTY_REPORTED,
    DUTY_CONFIRMED,
    /** A new notice of days off has moved dates. */
    RECKONED,
    /** From before lines had kinds, of a wording no release of ours wrote. */
    OTHER
}
