package jianyi.access;

/** Somebody's groups have changed, or the account itself. @param person user id; null when a whole group is gone */
record StandingChanged(String person) {}
