package jianyi.meeting;

/**
 * One who has to be told of a meeting.
 *
 * @param person user id
 * @param suspended whether the mandate rests
 */
record Member(String person, String name, String delegation, boolean suspended) {}
