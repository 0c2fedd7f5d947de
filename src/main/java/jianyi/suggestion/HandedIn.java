package jianyi.suggestion;

/**
 * A suggestion was handed in on the submission page.
 *
 * @param person user id of whoever filled the page in
 * @param number the new case's number
 */
public record HandedIn(String person, String number) {}
