package jianyi.setup.retire;

import java.util.ArrayList;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.access.session.OpenSessions;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.notice.Notices;
import jianyi.office.Charges;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Retirement;
import jianyi.office.Retirement.Held;
import jianyi.office.Retirements;
import jianyi.office.StandIn;
import jianyi.setup.Keeper;
import jianyi.setup.PostTasksFlow;
import jianyi.setup.handover.HandoverDesk;
import jianyi.setup.standin.StandInDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people out of use and into use again, and removes those entered in error. */
@Service
public class PersonRetireDesk {

    private final Keeper keeper;
    private final Viewers viewers;
    private final People people;
    private final Offices offices;
    private final Deputies deputies;
    private final Retirements retirements;
    private final Holdings holdings;
    private final HandoverDesk handovers;
    private final StandInDesk standIns;
    private final PostTasksFlow tasks;
    private final HoldingsFlow flow;
    private final Notices notices;
    private final OpenSessions sessions;
    private final ObjectProvider<Charges> charges;
    private final Traces traces;
    private final JdbcClient jdbc;

    PersonRetireDesk(
            Keeper keeper,
            Viewers viewers,
            People people,
            Offices offices,
            Deputies deputies,
            Retirements retirements,
            Holdings holdings,
            HandoverDesk handovers,
            StandInDesk standIns,
            PostTasksFlow tasks,
            HoldingsFlow flow,
            Notices notices,
            OpenSessions sessions,
            ObjectProvider<Charges> charges,
            Traces traces,
            JdbcClient jdbc) {
        this.keeper = keeper;
        this.viewers = viewers;
        this.people = people;
        this.offices = offices;
        this.deputies = deputies;
        this.retirements = retirements;
        this.holdings = holdings;
        this.handovers = handovers;
        this.standIns = standIns;
        this.tasks = tasks;
        this.flow = flow;
        this.notices = notices;
        this.sessions = sessions;
        this.charges = charges;
        this.traces = traces;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who may be retired, restored or removed here.
     *
     * @throws Refusal 403 for who may not keep the setup, and for administrators; 404 for nobody
     */
    Person check(String id) {
        keeper.check();
        keeper.checkNoAdministrator(id);
        return people.find(id).orElseThrow(() -> Refusal.notFound("没有这个账号"));
    }

    /**
     * Takes a person out of use. Posts that are work pass to the taker, when there is one; everything else he holds ends.
     *
     * @param taker user id of who takes posts and charges over, or null
     * @throws Refusal 400 for a taker who cannot be; 409 for oneself, for who is retired already, and for work that nobody would do
     */
    @Transactional
    public void retire(String id, String taker, String reason) {
        Person person = check(id);
        retirements.lock();
        Viewer by = viewers.current();
        if (by.id().equals(id)) {
            throw Refusal.conflict("不能停用自己的账号，请由另一位工作人员或系统管理员来做");
        }
        if (people.find(id).orElseThrow().retired()) {
            throw Refusal.conflict(person.name() + "已经停用");
        }
        endStandIns(id);
        List<PersonHoldings.HeldPost> posts = holdings.posts(id);
        work(person, taker, posts, reason);
        long retirement = retirements.retire(person, reason, new Person(by.id(), by.name(), null, null));
        retirements.ended(retirement, seats(id), List.of(), mandates(id));
        charges.forEach(room -> room.pass(id, taker));
        flow.layDown(id);
        notices.forget(id);
        sessions.endAll(id);
    }

    private void endStandIns(String id) {
        for (StandIn one : holdings.standIns(id)) {
            standIns.end(one.person(), one.id());
        }
    }

    private void work(Person person, String taker, List<PersonHoldings.HeldPost> posts, String reason) {
        List<String> work = posts.stream()
                .filter(PersonHoldings.HeldPost::work)
                .map(held -> held.post().group())
                .toList();
        if (taker != null && !work.isEmpty()) {
            handovers.pass(person.id(), taker, work, reason);
        } else if (taker == null) {
            posts.stream().filter(PersonHoldings.HeldPost::orphaned).findFirst().ifPresent(held -> {
                throw Refusal.conflict(
                        "“" + held.title() + "”还有 " + held.open() + " 项任务在等待，别无他人在岗；请选择“接收人”，或者先把岗位安排给别人");
            });
        }
    }

    /** Ends the posts he still holds. */
    private List<Held> seats(String id) {
        List<Held> ended = new ArrayList<>();
        for (PersonHoldings.HeldPost held : holdings.posts(id)) {
            tasks.release(held.post().group(), id);
            people.withdraw(id, held.post());
            ended.add(new Held(id, held.post().group()));
        }
        return ended;
    }

    private List<Held> mandates(String id) {
        List<Held> ended = new ArrayList<>();
        for (Deputy mandate : deputies.mandates(id)) {
            deputies.save(sitting(mandate, false));
            ended.add(new Held(id, mandate.body()));
        }
        return ended;
    }

    static Deputy sitting(Deputy mandate, boolean inOffice) {
        return new Deputy(
                mandate.person(),
                mandate.body(),
                mandate.name(),
                mandate.card(),
                mandate.constituency(),
                mandate.delegation(),
                mandate.term(),
                inOffice,
                mandate.suspended());
    }

    /**
     * Takes a person into use again, with the posts and mandates the retirement ended; what was handed over stays with who took it.
     *
     * @throws Refusal 409 for somebody who is in use
     */
    @Transactional
    public void restore(String id) {
        Person person = check(id);
        retirements.lock();
        Retirement was = retirements.ofPerson(id).orElseThrow(() -> Refusal.conflict(person.name() + "没有停用"));
        Viewer by = viewers.current();
        retirements.undo(person, was.id(), new Person(by.id(), by.name(), null, null));
        was.posts().stream()
                .flatMap(held -> Post.parse(held.in()).stream())
                .filter(post -> offices.inUse(post.office()).isPresent())
                .forEach(post -> people.grant(id, post));
        was.mandates().stream()
                .filter(held -> offices.inUse(held.in()).isPresent())
                .flatMap(held -> deputies.find(id, held.in()).stream())
                .forEach(mandate -> deputies.save(sitting(mandate, true)));
    }

    /** Whether nothing hangs on a person: never signed in, no post, no mandate, named nowhere. */
    boolean removable(String id) {
        return people.posts(id).isEmpty() && !traces.ofPerson(id);
    }

    /** Removes somebody entered in error. @throws Refusal 409 when anything hangs on the account */
    @Transactional
    public void remove(String id) {
        Person person = check(id);
        retirements.lock();
        if (!removable(id)) {
            throw Refusal.conflict(person.name() + "有岗位或者办理记录，不能删除，只能停用");
        }
        jdbc.sql("delete from intake_account where person = ?").param(id).update();
        sessions.endAll(id);
        people.remove(id);
    }
}
