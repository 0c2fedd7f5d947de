package jianyi.activity.group;

/**
 * Somebody in a group.
 *
 * @param person user id, null for a deputy of the province or the city, who has no account
 * @param mobile of whoever has no account, or null
 */
public record Member(long id, long groupId, String person, String name, Level level, String mobile, boolean leader) {}
