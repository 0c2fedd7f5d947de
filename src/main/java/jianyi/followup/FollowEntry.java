package jianyi.followup;

import jianyi.casework.timeline.EntryKind;

/** What a line of any case's timeline tells of what accompanies it; open to everybody who reads the case's own lines. */
public enum FollowEntry implements EntryKind {
    EXTENSION_ASKED,
    EXTENSION_DECIDED,
    PAUSED,
    RESUMED,
    SUPERVISED,
    SUPERVISION_ANSWERED,
    SUPERVISION_MOVED,
    SUPERVISION_ENDED
}
