package jianyi.office;

/**
 * Somebody holds a post now, or holds it no longer; published within the change. A stand-in's borrowed posts are not among them.
 *
 * @param person user id of whose post it is
 * @param given whether it was given or taken
 */
public record PostMoved(String person, Post post, boolean given) {}
