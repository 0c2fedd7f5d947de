package jianyi.access;

/** An account is deleted; whoever is given the same name later is somebody else. @param person the user id */
public record AccountGone(String person) {}
