package jianyi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.casework.figure.Lines;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/**
 * Who reads whose figures: a congress's clerk, chair, members and presidium its own, the district its towns', a government its units', a
 * unit its own, and nobody else.
 */
@Component
public class StatisticsAccess {

    private static final Set<Role> OF_CONGRESS = Set.of(Role.CLERK, Role.CHAIR, Role.MEMBER, Role.PRESIDIUM);
    private static final Set<Role> ABOVE = Set.of(Role.CLERK, Role.CHAIR, Role.MEMBER);
    private static final Set<Role> OF_OFFICES = Set.of(Role.CLERK, Role.HANDLER, Role.HEAD);

    private final Offices offices;

    StatisticsAccess(Offices offices) {
        this.offices = offices;
    }

    /** The offices whose figures this person reads, in the order of offices; his own before those below. */
    public List<Office> offices(Viewer viewer) {
        if (viewer.posts().isEmpty()) {
            return List.of();
        }
        var all = offices.ever();
        var own = all.stream().filter(office -> own(viewer, office)).toList();
        var read = new ArrayList<>(own);
        own.forEach(office -> below(office, all, viewer).stream()
                .filter(one -> !read.contains(one))
                .forEach(read::add));
        return read;
    }

    private static boolean own(Viewer viewer, Office office) {
        return switch (office.kind()) {
            case STANDING, TOWN -> holds(viewer, office, OF_CONGRESS);
            case GOVERNMENT, UNIT -> holds(viewer, office, OF_OFFICES);
            default -> false;
        };
    }

    private static boolean holds(Viewer viewer, Office office, Set<Role> roles) {
        return viewer.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .map(Post::office)
                .anyMatch(office.code()::equals);
    }

    private int circle(Viewer viewer, Office congress) {
        if (answers(viewer)) {
            return Lines.OFFICES;
        }
        return holds(viewer, congress, OF_CONGRESS) ? Lines.BODY : Lines.ABOVE;
    }

    /** Who works for a unit or government, too, must not learn of a rating before it is final, in whatever post he looks. */
    private boolean answers(Viewer viewer) {
        return viewer.posts().stream()
                .filter(post -> OF_OFFICES.contains(post.role()))
                .anyMatch(post -> offices.find(post.office())
                        .filter(one -> one.kind() == OfficeKind.UNIT || one.kind() == OfficeKind.GOVERNMENT)
                        .isPresent());
    }

    /** A congress reads its government's units, the district its towns and theirs. */
    private static List<Office> below(Office office, List<Office> all, Viewer viewer) {
        var found = new ArrayList<Office>();
        for (Office one : all) {
            boolean child = office.code().equals(one.parent());
            if (child && (one.kind() == OfficeKind.GOVERNMENT || one.kind() == OfficeKind.UNIT)
                    || child && one.kind() == OfficeKind.TOWN && holds(viewer, office, ABOVE)) {
                found.add(one);
                found.addAll(below(one, all, viewer));
            }
        }
        return found;
    }

    /**
     * How far this person reads an office's figures.
     *
     * @throws Refusal 404 when there is no such office or its figures are not for this person: the two look alike
     */
    public Extent extent(Viewer viewer, String code) {
        var office = offices(viewer).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这个单位的统计，或者您无权查看"));
        if (office.kind().isCongress()) {
            return new Extent(office, office, List.of(), circle(viewer, office));
        }
        var units = new ArrayList<>(List.of(office.code()));
        offices.ever().stream()
                .filter(one -> office.code().equals(one.parent()))
                .map(Office::code)
                .forEach(units::add);
        return new Extent(office, offices.bodyOf(office.code()), units, Lines.OFFICES);
    }
}
