package jianyi.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.board.Scope.View;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Whose standing a person reads: the own body's, its towns', the government's units', the own unit's, a street's deputies'. */
@Component
public class BoardReaders {

    private static final Map<OfficeKind, Set<Role>> READERS = Map.of(
            OfficeKind.STANDING, Set.of(Role.CLERK, Role.CHAIR, Role.MEMBER),
            OfficeKind.TOWN, Set.of(Role.CLERK, Role.CHAIR, Role.PRESIDIUM),
            OfficeKind.STREET, Set.of(Role.CLERK, Role.CHAIR),
            OfficeKind.GOVERNMENT, Set.of(Role.CLERK, Role.HEAD),
            OfficeKind.ORGAN, Set.of(Role.CLERK, Role.HANDLER, Role.HEAD),
            OfficeKind.UNIT, Set.of(Role.HANDLER, Role.HEAD),
            OfficeKind.PARTY, Set.of());

    private final Offices offices;

    BoardReaders(Offices offices) {
        this.offices = offices;
    }

    /** Everything the person may look at, the own offices first, each in the order of offices. */
    public List<Scope> of(Viewer viewer) {
        var all = offices.ever();
        var own = all.stream().filter(office -> reads(viewer, office)).toList();
        boolean shut = own.stream()
                .anyMatch(office -> office.kind() == OfficeKind.UNIT || office.kind() == OfficeKind.GOVERNMENT);
        var scopes = new LinkedHashMap<String, Scope>();
        own.forEach(office -> put(scopes, own(viewer, office, all, shut)));
        own.stream()
                .filter(office -> office.kind() == OfficeKind.STANDING)
                .forEach(district ->
                        towns(district, all, Set.copyOf(scopes.keySet()), shut).forEach(scope -> put(scopes, scope)));
        return List.copyOf(scopes.values());
    }

    /** Whose own standing a town's reader has keeps it, also where he reads it from above. */
    private static void put(Map<String, Scope> scopes, Scope scope) {
        scopes.putIfAbsent(scope.code(), scope);
    }

    /**
     * The scope of this code, the first when none is asked for.
     *
     * @throws Refusal 403 for whoever looks after no cases; 404 for another's office
     */
    public static Scope chosen(List<Scope> mine, String office) {
        if (mine.isEmpty()) {
            throw Refusal.forbidden("没有供您查看的办理进展");
        }
        return office == null || office.isEmpty()
                ? mine.get(0)
                : mine.stream()
                        .filter(scope -> scope.code().equals(office))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("没有找到，可能单位有误，或者您无权查看"));
    }

    private static boolean reads(Viewer viewer, Office office) {
        return READERS.get(office.kind()).stream().anyMatch(role -> viewer.has(role, office.code()));
    }

    private static Scope own(Viewer viewer, Office office, List<Office> all, boolean shut) {
        var only = Set.of(office.code());
        boolean clerk = viewer.has(Role.CLERK, office.code());
        boolean presses = clerk || viewer.has(Role.CHAIR, office.code());
        return switch (office.kind()) {
            case STREET -> new Scope(View.STREET, office, only, Set.of(), false, presses, shut);
            case GOVERNMENT -> new Scope(View.GOVERNMENT, office, withUnits(office, all), Set.of(), true, false, shut);
            case UNIT, ORGAN -> new Scope(View.UNIT, office, only, Set.of(), true, false, shut);
            default -> new Scope(View.BODY, office, only, Set.of(), clerk, presses, shut);
        };
    }

    private static Set<String> withUnits(Office government, List<Office> all) {
        return Stream.concat(Stream.of(government), under(government, OfficeKind.UNIT, all))
                .map(Office::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Scope> towns(Office district, List<Office> all, Set<String> own, boolean shut) {
        var towns = under(district, OfficeKind.TOWN, all).toList();
        var scopes = new ArrayList<Scope>();
        if (!towns.isEmpty()) {
            var codes = towns.stream().map(Office::code).collect(Collectors.toCollection(TreeSet::new));
            scopes.add(new Scope(View.TOWNS, district, codes, own, false, false, shut));
        }
        towns.forEach(
                town -> scopes.add(new Scope(View.ABOVE, town, Set.of(town.code()), Set.of(), false, false, shut)));
        return scopes;
    }

    private static Stream<Office> under(Office above, OfficeKind kind, List<Office> all) {
        return all.stream().filter(one -> one.kind() == kind && above.code().equals(one.parent()));
    }
}
