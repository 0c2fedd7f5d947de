package jianyi.casework.duty;

import java.util.Set;

/**
 * A group of deputies 代表小组, as other rooms need to know it.
 *
 * @param code by which {@link DutyFact#group()} names it
 * @param central whether it is the unit's central group 中心小组
 * @param leaders user ids
 * @param members user ids of the members with an account, leaders too
 */
public record DeputyGroup(String code, String name, boolean central, Set<String> leaders, Set<String> members) {}
