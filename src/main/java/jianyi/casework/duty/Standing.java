package jianyi.casework.duty;

/** Whether a deputy was there when he was called. */
public enum Standing {
    /** He was, or has done it: only this counts. */
    DONE,
    /** Not, with leave that was granted or because the mandate rests: shown, and counted neither for nor against him. */
    EXCUSED,
    /** Not, and without leave. */
    MISSED
}
