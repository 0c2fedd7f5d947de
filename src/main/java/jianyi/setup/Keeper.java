package jianyi.setup;

import jianyi.access.Credentials;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who may keep the setup: the system administrator and the clerks of the district's standing committee. */
@Component
public class Keeper {

    private static final String SYSTEM_ADMINISTRATORS = "systemadmin";

    private final Viewers viewers;
    private final Offices offices;
    private final People people;
    private final Credentials credentials;

    Keeper(Viewers viewers, Offices offices, People people, Credentials credentials) {
        this.viewers = viewers;
        this.offices = offices;
        this.people = people;
        this.credentials = credentials;
    }

    /** Lets only a keeper pass; anybody else is refused (403). */
    public void check() {
        if (!keeps()) {
            throw Refusal.forbidden("只有系统管理员和区人大常委会工作人员可以维护单位和人员");
        }
    }

    /** Whether whoever is signed in is a keeper. */
    public boolean keeps() {
        Viewer viewer = viewers.current();
        return administers(viewer) || servesDistrict(viewer);
    }

    private boolean administers(Viewer viewer) {
        return viewer.posts().isEmpty() && people.duties(viewer.id()).contains(SYSTEM_ADMINISTRATORS);
    }

    /** Whether whoever is signed in may change the rules: the clerks of the district's standing committee, no administrator. */
    public boolean changesRules() {
        return servesDistrict(viewers.current());
    }

    /** Whether whoever is signed in reads his own body's rules without keeping the setup: the clerks of the towns. */
    boolean readsRules() {
        Viewer viewer = viewers.current();
        return !keeps()
                && viewer.bodies(Role.CLERK).stream()
                        .flatMap(office -> offices.find(office).stream())
                        .anyMatch(office -> office.kind().isCongress());
    }

    private boolean servesDistrict(Viewer viewer) {
        return viewer.bodies(Role.CLERK).stream()
                .flatMap(office -> offices.find(office).stream())
                .anyMatch(office -> office.kind() == OfficeKind.STANDING);
    }

    /** Nobody makes himself chair: whoever keeps the setup gives posts to others only. */
    public void checkNotOneself(String person) {
        if (viewers.current().id().equals(person)) {
            throw Refusal.forbidden("不能给自己安排岗位，请另一位管理人员办理");
        }
    }

    /**
     * Whether whoever is signed in may give this person a new password. A clerk who could sign in as his own chair would need no chair:
     * whoever leads an office, or did until lately, gets it from the system administrator.
     */
    public boolean givesPassword(String person) {
        return administers(viewers.current())
                || !credentials.ledLately(person)
                        && people.posts(person).stream()
                                .noneMatch(post -> post.role().leads());
    }

    /** Keeps administrators' accounts out of reach: whoever could change one could take its powers. */
    public void checkNoAdministrator(String person) {
        if (!people.duties(person).isEmpty()) {
            throw Refusal.forbidden("管理员账号不在这里维护，也不能兼任岗位");
        }
    }
}
