package jianyi.suggestion.sight;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.head.Heads;
import jianyi.casework.timeline.Readings;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Practice;
import jianyi.office.Role;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a case. The one place that decides: the sheet, the ledger, its counts, letters and files all ask here, so that a
 * list never shows, nor counts, what a detail would refuse. Administrators and party committees have no capacity and read nothing.
 */
@Component
public class CaseAccess {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,40}(-[A-Za-z0-9]{1,20}){0,3}");
    private static final Map<Capacity, String> RULES = Map.ofEntries(
            Map.entry(
                    Capacity.UNIT,
                    "exists (select from handling h where h.unit in (:reachUnits) and h.number = s.number"
                            + " and (h.opened_at is not null or s.state = 'WITHDRAWN' or h.state not in ('STOPPED', 'MOVED')))"),
            // Units belong to the body's own government. The offset keeps the planner from reading all their handlings
            // first.
            Map.entry(Capacity.GOVERNMENT, """
                    s.body in (:reachGoverned) and (s.state = 'DISPATCHING' or exists (
                        select from handling h where h.number = s.number and h.unit in (:reachGovernedUnits)
                            and (h.opened_at is not null or h.state not in ('STOPPED', 'MOVED')) offset 0))"""),
            Map.entry(Capacity.BODY, "s.body in (:reachBodies)"),
            Map.entry(Capacity.DISTRICT, "s.body in (:reachTowns) and (s.accepted_on is not null or s.state = 'PAST')"),
            Map.entry(Capacity.FORWARDED, """
                    s.forward_to in (:reachBodies)
                    or s.number in (select f.now from former_number f where f.body in (:reachBodies))"""),
            Map.entry(
                    Capacity.STREET,
                    "(s.deputy, s.body) in (select d.person, d.body from deputy d where d.street in (:reachStreets))"),
            Map.entry(Capacity.AUTHOR, "s.deputy = :reachReader and s.body <> '" + Practice.BODY + "'"),
            Map.entry(
                    Capacity.COSIGNER,
                    "s.number in (select c.number from cosigner c where c.person = :reachReader and c.cosigned is not false)"),
            Map.entry(Capacity.JOINED, """
                    s.number in (
                        select m.merged_into from suggestion m where m.merged_into is not null and m.deputy = :reachReader
                        union all
                        select m.merged_into from suggestion m join cosigner c on c.number = m.number
                        where m.merged_into is not null and c.person = :reachReader and c.cosigned)"""),
            Map.entry(Capacity.ADOPTER, "s.forward_deputy = :reachReader"),
            Map.entry(
                    Capacity.PUBLIC,
                    "s.state in ('CLOSED', 'PAST') and s.disclosure = 'full' and s.body <> '" + Practice.BODY + "'"));

    /** Who practises on a case is its deputy and its clerk at once, and nobody else reads it. */
    private static final Set<Capacity> PRACTISING = Set.of(Capacity.AUTHOR, Capacity.BODY);

    private final Heads heads;
    private final Offices offices;
    private final Suggestions suggestions;
    private final Readings readings;
    private final JdbcClient jdbc;

    CaseAccess(Heads heads, Offices offices, Suggestions suggestions, Readings readings, JdbcClient jdbc) {
        this.heads = heads;
        this.offices = offices;
        this.suggestions = suggestions;
        this.readings = readings;
        this.jdbc = jdbc;
    }

    /** Whether this can be a case number at all. */
    public static boolean isNumber(String number) {
        return NUMBER.matcher(number).matches();
    }

    /** Whether this person may read the case of this number; false for a number that does not exist. */
    public boolean mayRead(Viewer viewer, String number) {
        return !capacities(viewer, number).isEmpty();
    }

    /**
     * The case, for somebody who may read it; opening a confidential one leaves a trace.
     *
     * @throws Refusal 404 when there is none or this person may not know of it: the two look alike
     */
    public Suggestion readable(Viewer viewer, String number) {
        if (!mayRead(viewer, number)) {
            throw Refusal.notFound("没有找到这件建议，可能编号有误，或者您无权查看");
        }
        var opened = suggestions.find(number).orElseThrow();
        if (opened.traces(viewer.id())) {
            readings.note(opened.number(), viewer);
        }
        return opened;
    }

    /** What this person may see within a case he may read. */
    public Sight sight(Viewer viewer, Suggestion suggestion) {
        var capacities = capacities(viewer, suggestion.number());
        boolean practises = Practice.is(suggestion.number()) && !capacities.isEmpty();
        return new Sight(practises ? viewer.with(Practice.posts()) : viewer, suggestion, capacities);
    }

    /** The capacities in which this person reads the case; empty when he may not. */
    Set<Capacity> capacities(Viewer viewer, String number) {
        if (Practice.is(number)) {
            return heads.practiser(number).filter(viewer.id()::equals).isPresent() ? PRACTISING : Set.of();
        }
        CaseReach reach = reach(viewer);
        if (reach.conditions().isEmpty() || !isNumber(number)) {
            return Set.of();
        }
        String columns = reach.conditions().keySet().stream()
                .map(capacity -> reach.as(Set.of(capacity)) + " as " + capacity)
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " from suggestion s where s.number = :number")
                .params(reach.params())
                .param("number", number)
                .query((row, index) -> {
                    Set<Capacity> held = EnumSet.noneOf(Capacity.class);
                    for (Capacity capacity : reach.conditions().keySet()) {
                        if (row.getBoolean(capacity.name())) {
                            held.add(capacity);
                        }
                    }
                    return held;
                })
                .optional()
                .orElse(Set.of());
    }

    /** The congress bodies whose cases this person reads as one of them: clerk, chair, presidium or member. */
    public Set<String> bodies(Viewer viewer) {
        return bodies(viewer, allOffices());
    }

    private Map<String, Office> allOffices() {
        return offices.ever().stream().collect(Collectors.toMap(Office::code, office -> office));
    }

    /** How far this person's reading reaches, for lists. */
    public CaseReach reach(Viewer viewer) {
        Map<String, Office> all = allOffices();
        Set<String> governments = held(viewer, all, OfficeKind.GOVERNMENT, Role.CLERK, Role.HEAD);
        Map<String, Object> params = new HashMap<>();
        params.put("reachUnits", held(viewer, all, OfficeKind.UNIT, Role.HANDLER, Role.HEAD));
        params.put("reachGoverned", parents(governments, all));
        params.put("reachGovernedUnits", withChildren(governments, all, OfficeKind.UNIT));
        params.put("reachBodies", bodies(viewer, all));
        params.put("reachTowns", towns(viewer, all));
        params.put("reachStreets", held(viewer, all, OfficeKind.STREET, Role.CLERK, Role.CHAIR));
        params.values().removeIf(offices -> ((Set<?>) offices).isEmpty());
        if (!viewer.posts().isEmpty()) {
            params.put("reachReader", viewer.id());
        }
        return new CaseReach(conditions(viewer, params.keySet()), params);
    }

    private static Map<Capacity, String> conditions(Viewer viewer, Set<String> params) {
        Map<Capacity, String> conditions = new EnumMap<>(Capacity.class);
        RULES.forEach((capacity, rule) -> {
            boolean answerable = Pattern.compile(":(reach\\w+)")
                    .matcher(rule)
                    .results()
                    .allMatch(param -> params.contains(param.group(1)));
            if (answerable && (capacity != Capacity.PUBLIC || viewer.isDeputy())) {
                conditions.put(capacity, "(" + rule + ")");
            }
        });
        return conditions;
    }

    private static Set<String> held(Viewer viewer, Map<String, Office> all, OfficeKind kind, Role... roles) {
        return viewer.posts().stream()
                .filter(post -> List.of(roles).contains(post.role()))
                .map(Post::office)
                .filter(code -> all.containsKey(code) && all.get(code).kind() == kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> bodies(Viewer viewer, Map<String, Office> all) {
        Set<String> bodies = held(viewer, all, OfficeKind.TOWN, Role.CLERK, Role.CHAIR, Role.PRESIDIUM);
        bodies.addAll(held(viewer, all, OfficeKind.STANDING, Role.CLERK, Role.CHAIR, Role.MEMBER));
        return bodies;
    }

    private static Set<String> towns(Viewer viewer, Map<String, Office> all) {
        Set<String> districts = held(viewer, all, OfficeKind.STANDING, Role.CLERK, Role.CHAIR, Role.MEMBER);
        Set<String> towns = withChildren(districts, all, OfficeKind.TOWN);
        towns.removeAll(districts);
        return towns;
    }

    private static Set<String> parents(Set<String> codes, Map<String, Office> all) {
        return codes.stream().map(code -> all.get(code).parent()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withChildren(Set<String> codes, Map<String, Office> all, OfficeKind kind) {
        Stream<String> children = all.values().stream()
                .filter(office -> office.kind() == kind && codes.contains(office.parent()))
                .map(Office::code);
        return Stream.concat(codes.stream(), children).collect(Collectors.toCollection(TreeSet::new));
    }
}
