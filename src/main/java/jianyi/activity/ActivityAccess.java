package jianyi.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read an activity and who keeps it. The organiser's clerks and chair keep it, the leader of its group calls the roll, a town or
 * street reads about its own deputies, whoever is called about himself, the district above what has been written down.
 */
@Component
public class ActivityAccess {

    private final Activities activities;
    private final Offices offices;
    private final JdbcClient jdbc;

    ActivityAccess(Activities activities, Offices offices, JdbcClient jdbc) {
        this.activities = activities;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** How much of an activity somebody may read, the more the later. */
    public enum Sight {
        NONE,
        /** What was done and how many came, no names: the district above. */
        PUBLISHED,
        /** What it is, and the reader's own line. */
        CALLED,
        /** The same, and the lines of the deputies the reader's office serves. */
        SERVING,
        /** The whole roll. */
        LEADING,
        /** All of it, and may change it. */
        KEEPING;

        /** Whether the names of everybody and what they said are shown. */
        public boolean roll() {
            return compareTo(LEADING) >= 0;
        }
    }

    /** The activity, for whoever may read some of it. @throws Refusal 404 for everybody else */
    public Activity readable(Viewer viewer, String number) {
        return activities
                .find(number)
                .filter(it -> sight(viewer, it) != Sight.NONE)
                .orElseThrow(Activity::unknown);
    }

    /** The same for whoever calls the roll. @throws Refusal 404 for whoever may not know of it, 403 for the other readers */
    public Activity rolling(Viewer viewer, String number) {
        var it = readable(viewer, number);
        if (!sight(viewer, it).roll()) {
            throw Refusal.forbidden("只有组织活动的机关和小组的组长可以点名、查看点名册");
        }
        return it;
    }

    /** The same for whoever keeps it. @throws Refusal as above */
    public Activity kept(Viewer viewer, String number) {
        var it = readable(viewer, number);
        if (sight(viewer, it) != Sight.KEEPING) {
            throw Refusal.forbidden("只有组织活动的机关的工作人员和主席（主任、组长）可以办理此事项");
        }
        return it;
    }

    /** How much of it this person may read. */
    public Sight sight(Viewer viewer, Activity it) {
        if (keeps(viewer, it.body())) {
            return Sight.KEEPING;
        }
        if (it.groupId() != null && leads(viewer.id(), it.groupId())) {
            return Sight.LEADING;
        }
        if (it.state() == State.PLANNED) {
            return Sight.NONE;
        }
        if (!serving(viewer).isEmpty() && serves(viewer, it.number())) {
            return Sight.SERVING;
        }
        if (called(viewer.id(), it.number())) {
            return Sight.CALLED;
        }
        return it.state() == State.CLOSED && below(viewer).contains(it.body()) ? Sight.PUBLISHED : Sight.NONE;
    }

    /** Whether this person keeps what this office organises. */
    public boolean keeps(Viewer viewer, String office) {
        return viewer.has(Role.CLERK, office) || viewer.has(Role.CHAIR, office);
    }

    /** The offices whose activities and groups this person keeps, by code. */
    public List<Office> keeping(Viewer viewer) {
        var codes = new TreeSet<>(viewer.bodies(Role.CLERK));
        codes.addAll(viewer.bodies(Role.CHAIR));
        return codes.stream()
                .flatMap(code -> offices.inUse(code).stream())
                .filter(office -> office.kind().convenes())
                .toList();
    }

    /** Whether the list is anybody's business who holds this person's posts. */
    public boolean enters(Viewer viewer) {
        return viewer.isDeputy() || !keeping(viewer).isEmpty();
    }

    /** The towns and streets under the districts this person keeps. */
    public Set<String> below(Viewer viewer) {
        var below = new TreeSet<String>();
        var above = keeping(viewer).stream().map(Office::code).toList();
        if (!above.isEmpty()) {
            offices.ever().stream()
                    .filter(office -> office.parent() != null && above.contains(office.parent()))
                    .filter(office -> office.kind().convenes())
                    .forEach(office -> below.add(office.code()));
        }
        return below;
    }

    /** The towns and streets this person works for: they serve the deputies who have their home there. */
    private Set<String> serving(Viewer viewer) {
        var serving = new TreeSet<String>();
        keeping(viewer).stream()
                .filter(office -> office.parent() != null)
                .forEach(office -> serving.add(office.code()));
        return serving;
    }

    private boolean serves(Viewer viewer, String number) {
        return !served(viewer, number).isEmpty();
    }

    /** User ids of those called to an activity whom this person's office serves. */
    public List<String> served(Viewer viewer, String number) {
        return jdbc.sql("""
                        select distinct t.person from attendee t join deputy d on d.person = t.person and d.in_office
                        where t.number = :number and coalesce(d.home, d.street, d.body) in (:serving)""")
                .param("number", number)
                .param("serving", orNone(serving(viewer)))
                .query(String.class)
                .list();
    }

    private boolean called(String person, String number) {
        return jdbc.sql("select exists (select from attendee where number = ? and person = ?)")
                .params(number, person)
                .query(Boolean.class)
                .single();
    }

    private boolean leads(String person, long group) {
        return jdbc.sql("""
                        select exists (select from group_member m where m.group_id = ? and m.person = ? and m.leader and m.left_on is null
                            and exists (select from deputy d where d.person = m.person and d.in_office))""").params(group, person).query(Boolean.class).single();
    }

    /** Every activity of a year this person may read some of, the latest first. */
    public List<Activity> all(Viewer viewer, int year) {
        return jdbc.sql("""
                        select a.*, a.stage as state, h.body, h.title from activity a join case_head h on h.number = a.number
                        where extract(year from a.day) = :year and (h.body in (:keeping)
                            or exists (select from group_member m where m.group_id = a.group_id and m.person = :me
                                and m.leader and m.left_on is null
                                and exists (select from deputy d where d.person = m.person and d.in_office))
                            or a.stage <> 'PLANNED' and exists (select from attendee t
                                where t.number = a.number and t.person = :me)
                            or a.stage <> 'PLANNED' and exists (
                                select from attendee t join deputy d on d.person = t.person and d.in_office
                                where t.number = a.number and coalesce(d.home, d.street, d.body) in (:serving))
                            or a.stage = 'CLOSED' and h.body in (:below))
                        order by a.day desc, a.number desc""")
                .param("year", year)
                .param("me", viewer.id())
                .param(
                        "keeping",
                        orNone(keeping(viewer).stream().map(Office::code).toList()))
                .param("serving", orNone(serving(viewer)))
                .param("below", orNone(below(viewer)))
                .query(Activity.class)
                .list();
    }

    private static List<String> orNone(Collection<String> codes) {
        return codes.isEmpty() ? List.of("") : new ArrayList<>(codes);
    }
}
