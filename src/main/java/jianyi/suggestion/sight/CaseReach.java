package jianyi.suggestion.sight;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private static final int MANY = 5;

    /** The parameter that names the bodies of a capacity in which whole bodies' cases are read. */
    private static final Map<Capacity, String> BODIES =
            Map.of(Capacity.BODY, "reachBodies", Capacity.DISTRICT, "reachTowns", Capacity.GOVERNMENT, "reachGoverned");

    /** By which index the cases of a capacity are found; those who have others read whole bodies. */
    private static final Map<Capacity, String> FOUND = Map.of(
            Capacity.UNIT, "select number from handling where unit in (:reachUnits)",
            Capacity.AUTHOR, "select number from suggestion where deputy = :reachReader",
            Capacity.ADOPTER, "select number from suggestion where forward_deputy = :reachReader",
            Capacity.COSIGNER, "select number from cosigner where person = :reachReader",
            Capacity.STREET, """
                    select number from suggestion where (deputy, body) in (select person, body from deputy where street in (:reachStreets))""",
            Capacity.FORWARDED, """
                    select number from suggestion where forward_to in (:reachBodies)
                    union all
                    select now from former_number where body in (:reachBodies)""",
            Capacity.JOINED, """
                    select merged_into from suggestion where merged_into is not null and deputy = :reachReader
                    union all
                    select m.merged_into from cosigner c join suggestion m on m.number = c.number
                    where m.merged_into is not null and c.person = :reachReader""");

    /**
     * The same condition for a search through all cases: whoever reads a few of very many has these looked up instead of every case looked
     * at. For a page of many in their order {@link #any()} is quicker, which meets enough of them on the way.
     */
    public String sought() {
        return FOUND.keySet().containsAll(conditions.keySet()) && !conditions.isEmpty()
                ? "(" + any() + " and s.number in (" + others() + "))"
                : any();
    }

    /** Whether so much is read that a search does not become shorter by it: many bodies' cases, or what nobody has said how to find. */
    public boolean everywhere() {
        return bodies().size() > MANY
                || conditions.keySet().stream()
                        .anyMatch(one -> one != Capacity.PUBLIC && !BODIES.containsKey(one) && !FOUND.containsKey(one));
    }

    /** Whether what is published is read beside {@link #bodies} and {@link #others}. */
    public boolean published() {
        return conditions.containsKey(Capacity.PUBLIC);
    }

    /** The bodies all of whose cases may be among those the person reads; any others are among {@link #others}, or {@link #published}. */
    public Set<String> bodies() {
        return BODIES.entrySet().stream()
                .filter(entry -> conditions.containsKey(entry.getKey()))
                .flatMap(entry -> ((Collection<?>) params.get(entry.getValue())).stream())
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** SQL for the numbers of cases the person reads for another reason than their body; empty when there is none. */
    public String others() {
        return FOUND.entrySet().stream()
                .filter(entry -> conditions.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" union all "));
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
