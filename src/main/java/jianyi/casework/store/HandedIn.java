package jianyi.casework.store;

/**
 * A case was handed in on a page that keeps drafts.
 *
 * @param person user id of whoever filled the page in
 * @param number the new case's number
 */
public record HandedIn(String person, String number) {}
