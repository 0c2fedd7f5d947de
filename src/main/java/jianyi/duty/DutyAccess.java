package jianyi.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/**
 * Who reads which file, who keeps it and who decides about it: a deputy reads the own one, a congress's clerks and chair those of its
 * deputies, a street's those of the deputies it serves; nobody else any. A street enters for them, reads along and presses; what is to be
 * decided about a file, its quotas and its publication its congress decides.
 */
@Component
public class DutyAccess {

    private final Roster roster;

    DutyAccess(Roster roster) {
        this.roster = roster;
    }

    /** The offices whose deputies' files this person reads, the own ones before the streets of a district. */
    public List<Office> offices(Viewer viewer) {
        if (!viewer.has(Role.CLERK) && !viewer.has(Role.CHAIR)) {
            return List.of();
        }
        return roster.offices().stream()
                .filter(office -> works(viewer, office, Role.CLERK) || works(viewer, office, Role.CHAIR))
                .sorted(Comparator.comparing(office -> !own(viewer, office)))
                .toList();
    }

    private boolean works(Viewer viewer, Office office, Role as) {
        return viewer.has(as, office.code()) || viewer.has(as, roster.congress(office));
    }

    private static boolean own(Viewer viewer, Office office) {
        return viewer.has(Role.CLERK, office.code()) || viewer.has(Role.CHAIR, office.code());
    }

    /** Those whose files he keeps: he enters what he is told, sends lines to be checked and presses. */
    public List<Office> keeping(Viewer viewer) {
        return offices(viewer).stream()
                .filter(office -> works(viewer, office, Role.CLERK))
                .toList();
    }

    /** Those about whose files he decides. */
    public List<Office> deciding(Viewer viewer) {
        return offices(viewer).stream()
                .filter(office -> viewer.has(Role.CLERK, roster.congress(office)))
                .toList();
    }

    /** One of them, or the first when none is named. @throws Refusal 403 for whoever reads none, or not this one */
    public Office office(Viewer viewer, String code) {
        return one(offices(viewer), code).orElseThrow(() -> Refusal.forbidden("只有人大的工作人员和主席（主任、组长）可以查看本级代表的履职档案"));
    }

    /** The same, to be kept. @throws Refusal 403 for everybody who does not keep it */
    public Office kept(Viewer viewer, String code) {
        return one(keeping(viewer), code).orElseThrow(() -> Refusal.forbidden("只有人大的工作人员可以办理此事项"));
    }

    /** The same, to be decided about. @throws Refusal 403 for everybody who does not decide, a street's clerks among them */
    public Office decided(Viewer viewer, String code) {
        return one(deciding(viewer), code).orElseThrow(DutyAccess::undecided);
    }

    /** That somebody who may know of something does not decide about it. */
    public static Refusal undecided() {
        return Refusal.forbidden("此事项由代表所属人大的工作人员办理；街道人大联络组可以代录、查看和提醒");
    }

    private static Optional<Office> one(List<Office> some, String code) {
        return some.stream()
                .filter(office ->
                        code == null || code.isEmpty() || office.code().equals(code))
                .findFirst();
    }

    /** The mandates of a person whose files the viewer reads. @throws Refusal 404 when there is none: nothing tells unknown from foreign */
    public List<Deputy> readable(Viewer viewer, String person) {
        var own = viewer.id().equals(person);
        var offices = own ? List.<Office>of() : offices(viewer);
        var read = roster.mandates(person).stream()
                .filter(one -> own || offices.stream().anyMatch(office -> has(office, one)))
                .toList();
        if (read.isEmpty()) {
            throw Refusal.notFound("没有找到这位代表的履职档案，或者您无权查看");
        }
        return read;
    }

    /** The first mandate of a person whose file the viewer keeps. @throws Refusal 404 like {@link #readable}, 403 for other readers */
    public Deputy kept(Viewer viewer, List<Deputy> read) {
        return read.stream()
                .filter(one -> keeps(viewer, one))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("只有人大的工作人员可以办理此事项"));
    }

    /** Whether the viewer decides about the file of this mandate. */
    public boolean decides(Viewer viewer, Deputy deputy) {
        return viewer.has(Role.CLERK, deputy.body());
    }

    /** Whether the viewer keeps the file of this mandate. */
    public boolean keeps(Viewer viewer, Deputy deputy) {
        return roster.keepers(deputy).stream().anyMatch(office -> viewer.has(Role.CLERK, office));
    }

    private boolean has(Office office, Deputy deputy) {
        return roster.congress(office).equals(deputy.body())
                && roster.keepers(deputy).contains(office.code());
    }
}
