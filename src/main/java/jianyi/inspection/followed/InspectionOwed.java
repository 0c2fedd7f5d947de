package jianyi.inspection.followed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.casework.act.ActedRoom;
import jianyi.casework.act.Offers;
import jianyi.casework.act.Way;
import jianyi.casework.step.Choice;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.followup.Furthest;
import jianyi.followup.Owed;
import jianyi.followup.OwedRoom;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionAccess.Sight;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.Inspections;
import jianyi.inspection.State;
import jianyi.inspection.correction.Opinions;
import jianyi.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What offices owe in matters of supervision: what they do about each opinion. */
@Component
class InspectionOwed implements OwedRoom, ActedRoom {

    /** No opinion is handled longer, however often it is put off. */
    private static final int MOST_MONTHS = 6;

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Opinions opinions;
    private final InspectionNews news;
    private final Terms terms;
    private final Offers offers;
    private final JdbcClient jdbc;

    InspectionOwed(
            Inspections inspections,
            InspectionAccess access,
            Opinions opinions,
            InspectionNews news,
            Terms terms,
            Offers offers,
            JdbcClient jdbc) {
        this.inspections = inspections;
        this.access = access;
        this.opinions = opinions;
        this.news = news;
        this.terms = terms;
        this.offers = offers;
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return Inspections.ROOM;
    }

    @Override
    public String noun() {
        return "监督事项";
    }

    @Override
    public String named(String number) {
        return "《" + of(number).title() + "》";
    }

    @Override
    public void readable(Viewer viewer, String number) {
        access.readable(viewer, number);
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return offers.of(viewer, number);
    }

    @Override
    public boolean mayRead(Viewer viewer, String number) {
        return access.sight(viewer, of(number)) != Sight.NONE;
    }

    @Override
    public List<Owed> owed(String number) {
        return opinions.of(number).stream()
                .filter(one -> one.instance() != null && one.outcome() == null)
                .map(one -> new Owed(one.owner(), "" + one.place(), one.deadline(), true))
                .toList();
    }

    @Override
    public boolean presses(Viewer viewer, String number) {
        return access.keeps(viewer, of(number));
    }

    @Override
    public boolean underWay(String number) {
        return of(number).state() == State.CORRECTING;
    }

    @Override
    public Furthest furthest(DueDate present) {
        return new Furthest(terms.replyDue(present.fromDay(), MOST_MONTHS).due(), "各地实施监督法的办法");
    }

    @Override
    public List<Map<String, String>> askedFrom(Viewer viewer) {
        return choices("""
                i.number in (select number from opinion
                    where owner in (:offices) and instance is not null and outcome is null)""", viewer, Role.HANDLER, Role.CLERK);
    }

    @Override
    public List<Map<String, String>> pressedBy(Viewer viewer) {
        return choices(
                "i.state = 'CORRECTING' and (i.body in (:offices) or i.keeper in (:offices))",
                viewer,
                Role.CLERK,
                Role.CHAIR);
    }

    /** Courts and governments mend as well as units do. */
    @Override
    public List<String> alsoPressed(Viewer viewer) {
        return jdbc.sql("""
                        select distinct o.owner from opinion o join inspection i on i.number = o.number
                        where o.instance is not null and o.outcome is null and i.state = 'CORRECTING'
                            and (i.body in (:offices) or i.keeper in (:offices)) order by o.owner""")
                .param("offices", offices(viewer, Role.CLERK, Role.CHAIR))
                .query(String.class)
                .list();
    }

    private static Set<String> offices(Viewer viewer, Role... roles) {
        Set<String> offices = new HashSet<>(Set.of(""));
        for (Role role : roles) {
            offices.addAll(viewer.bodies(role));
        }
        return offices;
    }

    private List<Map<String, String>> choices(String condition, Viewer viewer, Role... roles) {
        return jdbc
                .sql("select i.* from inspection i where " + condition + " order by i.number")
                .param("offices", offices(viewer, roles))
                .query(Inspection.class)
                .list()
                .stream()
                .map(one -> Choice.of(one.number(), one.number() + "《" + one.title() + "》"))
                .toList();
    }

    @Override
    public void tellGroups(String number, List<String> groups, String kind, String subject, String sentence) {
        news.groups(of(number), groups, kind, subject, sentence);
    }

    @Override
    public void tellPerson(String number, String person, String kind, String subject, String sentence) {
        news.person(of(number), person, kind, subject, sentence);
    }

    /** A matter is nobody's own; its keepers hear of it. */
    @Override
    public void tellSigners(String number, String kind, String subject, String sentence) {
        var it = of(number);
        news.groups(it, List.of(it.keeper() + Role.CLERK.suffix()), kind, subject, sentence);
    }

    private Inspection of(String number) {
        return inspections.find(number).orElseThrow();
    }
}
