package jianyi.inspection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a matter of supervision and who keeps it. The body's and the keeper's people and whoever goes along read all of it; the
 * inspected unit and whoever mends read what concerns them from the day they were told; deputies read what is public; the district reads
 * along in its towns. Whoever is asked to go along and has not said yes, for he may have to step back 回避, reads no more than the question
 * until the report is adopted, a member of the body too; what is unannounced is known to clerks, chair and group alone until it has been
 * seen.
 */
@Component
public class InspectionAccess {

    private static final Set<Role> OF_THE_BODY = Set.of(Role.CLERK, Role.CHAIR, Role.MEMBER, Role.PRESIDIUM);
    private static final Set<Role> IN_THE_KNOW = Set.of(Role.CLERK, Role.CHAIR);
    private static final Set<Role> OF_THE_OFFICE = Set.of(Role.CLERK, Role.HANDLER, Role.HEAD);

    private final Inspections inspections;
    private final Offices offices;
    private final JdbcClient jdbc;

    InspectionAccess(Inspections inspections, Offices offices, JdbcClient jdbc) {
        this.inspections = inspections;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** How much of a matter somebody may read. */
    public enum Sight {
        /** Nothing. */
        NONE,
        /** What one has to know to say whether one goes along: what, whom and when. */
        ASKED,
        /** What has been made public. */
        PUBLISHED,
        /** What concerns the reader's office. */
        CONCERNED,
        /** All of it. */
        INSIDE
    }

    /** The matter, for whoever may read some of it. @throws Refusal 404 for everybody else */
    public Inspection readable(Viewer viewer, String number) {
        return inspections
                .find(number)
                .filter(it -> sight(viewer, it) != Sight.NONE)
                .orElseThrow(Inspections::unknown);
    }

    /** The matter, for whoever reads all of it. @throws Refusal 404 for whoever may not know of it, 403 for the other readers */
    public Inspection inside(Viewer viewer, String number) {
        var it = readable(viewer, number);
        if (sight(viewer, it) != Sight.INSIDE) {
            throw Refusal.forbidden("只有开展监督的机关和检查组成员可以查看");
        }
        return it;
    }

    /** How much of it this person may read. */
    public Sight sight(Viewer viewer, Inspection it) {
        if (keeps(viewer, it) || goesAlong(viewer.id(), it.number())) {
            return Sight.INSIDE;
        }
        boolean aside = exists("joins is not true", viewer.id(), it.number());
        boolean belongs = belongs(viewer, it);
        if (belongs && !(aside && it.adoptedOn() == null)) {
            return Sight.INSIDE;
        }
        if (concerned(viewer, it)) {
            return Sight.CONCERNED;
        }
        if (it.publishedOn() != null && viewer.has(Role.DEPUTY, it.body())) {
            return Sight.PUBLISHED;
        }
        boolean open = exists("joins is null", viewer.id(), it.number());
        return open || aside && belongs ? Sight.ASKED : Sight.NONE;
    }

    private boolean belongs(Viewer viewer, Inspection it) {
        var roles = it.unannounced() && it.gatheredOn() == null ? IN_THE_KNOW : OF_THE_BODY;
        return viewer.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .anyMatch(post ->
                        post.office().equals(it.body()) || post.office().equals(it.keeper()) || above(post, it.body()));
    }

    private boolean above(Post post, String body) {
        return post.role() != Role.PRESIDIUM
                && offices.find(body)
                        .filter(office -> office.kind() == OfficeKind.TOWN)
                        .filter(town -> post.office().equals(town.parent()))
                        .isPresent();
    }

    /** Whether the person has said that he goes along. */
    public boolean goesAlong(String person, String number) {
        return exists("joins", person, number);
    }

    private boolean exists(String condition, String person, String number) {
        return jdbc.sql("select exists (select from inspection_member where number = ? and person = ? and " + condition
                        + ")")
                .params(number, person)
                .query(Boolean.class)
                .single();
    }

    private boolean concerned(Viewer viewer, Inspection it) {
        var mine = offices(viewer);
        return mine.contains(it.unit() == null ? "" : it.unit()) && told(it)
                || mine.stream().anyMatch(opined(it.number())::contains);
    }

    /** Whether the unit may know: from the scheme on, of an unannounced one only when the sites have been seen. */
    private static boolean told(Inspection it) {
        return it.unannounced() ? it.gatheredOn() != null : it.preparedOn() != null;
    }

    private Set<String> opined(String number) {
        return new HashSet<>(jdbc.sql("""
                        select office from (
                            select unnest(array[owner, addressee]) as office from opinion
                            where number = ? and handed_on is not null) concerned
                        where office is not null""").param(number).query(String.class).list());
    }

    /** The offices this person works for; a government's people work for its units as well. */
    public Set<String> offices(Viewer viewer) {
        var own = new HashSet<>(offices(viewer, OF_THE_OFFICE));
        List.copyOf(own)
                .forEach(office ->
                        offices.unitsOf(office).stream().map(Office::code).forEach(own::add));
        return own;
    }

    /** Every matter this person may read some of, the latest first: those that could be found by his posts, each looked at once more. */
    public List<Inspection> all(Viewer viewer) {
        var ofBody = offices(viewer, OF_THE_BODY);
        var above = offices.ever().stream()
                .filter(office -> office.kind() == OfficeKind.TOWN && ofBody.contains(office.parent()))
                .map(Office::code);
        return jdbc
                .sql("""
                        select * from inspection i where body in (:bodies) or keeper in (:bodies) or unit in (:mine)
                            or (published_on is not null and body in (:deputy))
                            or exists (select from inspection_member m where m.number = i.number and m.person = :person)
                            or exists (select from opinion o
                                where o.number = i.number and (o.owner in (:mine) or o.addressee in (:mine)))
                        order by opened_at desc, number desc""")
                .param("bodies", orNone(Stream.concat(ofBody.stream(), above).collect(Collectors.toSet())))
                .param("mine", orNone(offices(viewer)))
                .param("deputy", orNone(viewer.bodies(Role.DEPUTY)))
                .param("person", viewer.id())
                .query(Inspection.class)
                .list()
                .stream()
                .filter(it -> sight(viewer, it) != Sight.NONE)
                .toList();
    }

    private static Set<String> offices(Viewer viewer, Set<Role> roles) {
        return viewer.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .map(Post::office)
                .collect(Collectors.toSet());
    }

    /** A list for SQL, which takes no empty one. */
    private static Set<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    /** Whether this person keeps its record: the keeper's clerks and the body's clerks and chair. */
    public boolean keeps(Viewer viewer, Inspection it) {
        return viewer.has(Role.CLERK, it.keeper())
                || viewer.has(Role.CLERK, it.body())
                || viewer.has(Role.CHAIR, it.body());
    }

    /** Whether this person records what is found: whoever goes along, and the keepers. */
    public boolean records(Viewer viewer, Inspection it) {
        return keeps(viewer, it) || goesAlong(viewer.id(), it.number());
    }

    /** The bodies this person takes matters up for. */
    public Collection<String> opening(Viewer viewer) {
        return viewer.bodies(Role.CLERK).stream()
                .filter(code -> offices.find(code)
                        .filter(office -> office.kind().convenes())
                        .isPresent())
                .toList();
    }
}
