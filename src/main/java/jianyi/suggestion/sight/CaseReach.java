package jianyi.suggestion.sight;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far one person's reading reaches: a condition on the table {@code suggestion s} for each capacity the person can have.
 *
 * @param conditions SQL by capacity, with named parameters; a capacity the person has nowhere is absent
 * @param params the values of the named parameters, all beginning with {@code reach}
 */
public record CaseReach(Map<Capacity, String> conditions, Map<String, Object> params) {

    /** The condition for every case the person may read; {@code (false)} when there is none. */
    public String any() {
        return as(EnumSet.allOf(Capacity.class));
    }

    /** The condition for the cases the person reads in one of these capacities. */
    public String as(Set<Capacity> capacities) {
        return "("
                + either(capacities.stream()
                        .filter(conditions::containsKey)
                        .map(conditions::get)
                        .toList()) + ")";
    }

    /** The same among the cases the person may read; shorter, where that alone decides. */
    public String within(Set<Capacity> capacities) {
        return capacities.containsAll(conditions.keySet()) ? "(true)" : as(capacities);
    }

    private static String either(Collection<String> some) {
        return some.isEmpty() ? "false" : some.stream().collect(Collectors.joining(" or "));
    }
}
