package jianyi.duty;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who reads which file and who keeps it: a deputy the own one, an office's clerks and chair those of its deputies; nobody else any. */
@Component
public class DutyAccess {

    private final Roster roster;

    DutyAccess(Roster roster) {
        this.roster = roster;
    }

    /** The offices whose deputies' files this person reads. */
    public List<Office> offices(Viewer viewer) {
        if (!viewer.has(Role.CLERK) && !viewer.has(Role.CHAIR)) {
            return List.of();
        }
        return roster.offices().stream()
                .filter(office -> viewer.has(Role.CLERK, office.code()) || viewer.has(Role.CHAIR, office.code()))
                .toList();
    }

    /** Those whose files he keeps. */
    public List<Office> keeping(Viewer viewer) {
        return offices(viewer).stream()
                .filter(office -> viewer.has(Role.CLERK, office.code()))
                .toList();
    }

    /** One of them, or the first when none is named. @throws Refusal 403 for whoever reads none, or not this one */
    public Office office(Viewer viewer, String code) {
        return offices(viewer).stream()
                .filter(office ->
                        code == null || code.isEmpty() || office.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("只有人大的工作人员和主席（主任、组长）可以查看本级代表的履职档案"));
    }

    /** The same, to be kept. @throws Refusal 403 for everybody who does not keep it */
    public Office kept(Viewer viewer, String code) {
        return keeping(viewer).stream()
                .filter(office ->
                        code == null || code.isEmpty() || office.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("只有人大的工作人员可以办理此事项"));
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

    /** Whether the viewer keeps the file of this mandate. */
    public boolean keeps(Viewer viewer, Deputy deputy) {
        return roster.keepers(deputy).stream().anyMatch(office -> viewer.has(Role.CLERK, office));
    }

    private boolean has(Office office, Deputy deputy) {
        return roster.congress(office).equals(deputy.body())
                && roster.keepers(deputy).contains(office.code());
    }
}
