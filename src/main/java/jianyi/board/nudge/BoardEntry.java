package jianyi.board.nudge;

import jianyi.casework.timeline.EntryKind;

/** What a line of any case's timeline tells of what the board did; open to everybody who reads the case's own lines. */
enum BoardEntry implements EntryKind {
    NUDGED,
    REMINDED_LATE
}
