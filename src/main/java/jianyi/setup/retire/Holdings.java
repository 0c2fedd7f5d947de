package jianyi.setup.retire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jianyi.access.session.OpenSessions;
import jianyi.calendar.ChineseDates;
import jianyi.deputy.Deputies;
import jianyi.notice.Notices;
import jianyi.office.Charges;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.StandIn;
import jianyi.office.StandIns;
import jianyi.setup.PostTasksFlow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything a person holds, from every room that knows of something. */
@Component
class Holdings {

    private static final Set<Role> WORK = EnumSet.of(Role.CLERK, Role.CHAIR, Role.HANDLER, Role.HEAD);

    private final People people;
    private final Offices offices;
    private final Deputies deputies;
    private final StandIns standIns;
    private final PostTasksFlow tasks;
    private final HoldingsFlow flow;
    private final Notices notices;
    private final OpenSessions sessions;
    private final ObjectProvider<Charges> charges;
    private final Clock clock;

    Holdings(
            People people,
            Offices offices,
            Deputies deputies,
            StandIns standIns,
            PostTasksFlow tasks,
            HoldingsFlow flow,
            Notices notices,
            OpenSessions sessions,
            ObjectProvider<Charges> charges,
            Clock clock) {
        this.people = people;
        this.offices = offices;
        this.deputies = deputies;
        this.standIns = standIns;
        this.tasks = tasks;
        this.flow = flow;
        this.notices = notices;
        this.sessions = sessions;
        this.charges = charges;
        this.clock = clock;
    }

    /** Whether a post is work that somebody else can take over. */
    static boolean work(Post post) {
        return WORK.contains(post.role());
    }

    PersonHoldings of(String person) {
        return new PersonHoldings(
                posts(person),
                deputies.mandates(person),
                flow.own(person),
                flow.inHand(person),
                standIns(person).stream().map(this::words).toList(),
                charges.stream().flatMap(room -> room.of(person).stream()).toList(),
                notices.waitingFor(person),
                sessions.count(person));
    }

    /** Posts of his own; a mandate stands in the register, and what he stands in for is another's. */
    List<PersonHoldings.HeldPost> posts(String person) {
        Set<String> lent = standIns.joined(person).stream()
                .flatMap(one -> one.joined().stream())
                .collect(java.util.stream.Collectors.toSet());
        return people.posts(person).stream()
                .filter(post -> post.role() != Role.DEPUTY && !lent.contains(post.group()))
                .filter(post -> offices.find(post.office()).isPresent())
                .map(post -> post(person, post))
                .toList();
    }

    private PersonHoldings.HeldPost post(String person, Post post) {
        boolean alone = people.ableIn(post.group()).stream().map(Person::id).allMatch(person::equals);
        return new PersonHoldings.HeldPost(
                post, offices.get(post.office()).title(post.role()), work(post), tasks.count(post.group()), alone);
    }

    /** Those that are still to come or hold today, on either side. */
    List<StandIn> standIns(String person) {
        LocalDate today = LocalDate.now(clock);
        return standIns.of(person).stream().filter(one -> one.open(today)).toList();
    }

    private String words(StandIn one) {
        return people.called(one.standIn()) + "代" + people.called(one.person()) + "，" + ChineseDates.format(one.from())
                + "至" + ChineseDates.format(one.until());
    }
}
