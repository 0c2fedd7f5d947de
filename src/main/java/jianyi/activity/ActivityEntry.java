package jianyi.activity;

import jianyi.casework.timeline.EntryKind;

/** What a line of an activity's timeline tells of. */
public enum ActivityEntry implements EntryKind {
    OPENED,
    CALLED,
    CHANGED,
    CANCELLED,
    ANSWERED,
    ATTENDED,
    CLOSED,
    REOPENED,
    PHOTO_REMOVED,
    SUGGESTED
}
