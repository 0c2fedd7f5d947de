package jianyi.setup.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import jianyi.setup.Keeper;
import org.springframework.stereotype.Component;

/** Whose rules somebody may read: a keeper of the setup everybody's, a body's clerk that body's. */
@Component
class Scopes {

    private final Keeper keeper;
    private final Viewers viewers;
    private final Offices offices;

    Scopes(Keeper keeper, Viewers viewers, Offices offices) {
        this.keeper = keeper;
        this.viewers = viewers;
        this.offices = offices;
    }

    /** What is open to whoever is signed in; empty for whoever has no business here. */
    List<Scope> readable() {
        Viewer viewer = viewers.current();
        boolean keeps = keeper.keeps();
        Stream<Scope> bodies = offices.all().stream()
                .filter(office -> office.kind().isCongress())
                .filter(office -> keeps || viewer.has(Role.CLERK, office.code()))
                .sorted((one, other) ->
                        Boolean.compare(other.kind() == OfficeKind.STANDING, one.kind() == OfficeKind.STANDING))
                .map(office -> new Scope(office.code(), office.name()));
        return Stream.concat(keeps ? Stream.of(Scope.DISTRICT) : Stream.empty(), bodies)
                .toList();
    }

    /**
     * The scope asked for, or the first one.
     *
     * @throws Refusal 403 when nothing is open to this person, 404 when this one is not
     */
    Scope chosen(String asked) {
        List<Scope> open = readable();
        if (open.isEmpty()) {
            throw Refusal.forbidden("只有人大工作人员和系统管理员可以查看期限和规则");
        }
        return asked == null
                ? open.get(0)
                : find(asked, open).orElseThrow(() -> Refusal.notFound("没有这个机关，或者您不能查看它的期限"));
    }

    private static Optional<Scope> find(String asked, List<Scope> open) {
        return open.stream().filter(scope -> scope.code().equals(asked)).findFirst();
    }

    /** Lets only the district's clerks pass; anybody else is refused (403). */
    void checkChanging() {
        if (!keeper.changesRules()) {
            throw Refusal.forbidden("只有区人大常委会工作人员可以修改期限和规则");
        }
    }
}
