package jianyi.office;

/** Somebody's groups have changed, or the account itself. @param person user id; null when a whole group is gone */
public record StandingChanged(String person) {}
