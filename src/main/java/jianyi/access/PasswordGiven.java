package jianyi.access;

/** Somebody has set another's password through the engine's Admin. @param person user id of whose it is */
public record PasswordGiven(String person) {}
