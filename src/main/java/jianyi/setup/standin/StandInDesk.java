package jianyi.setup.standin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.flow.Refusal;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.StandIn;
import jianyi.office.StandIns;
import jianyi.setup.Keeper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names stand-ins and ends them. */
@Service
public class StandInDesk {

    private static final int LONGEST_DAYS = 366;

    private final StandIns standIns;
    private final Colleagues colleagues;
    private final StandInNews news;
    private final Superiors superiors;
    private final StandInTurns turns;
    private final Keeper keeper;
    private final Viewers viewers;
    private final People people;
    private final Clock clock;
    private final AuditTrail trail;

    StandInDesk(
            StandIns standIns,
            Colleagues colleagues,
            StandInNews news,
            Superiors superiors,
            StandInTurns turns,
            Keeper keeper,
            Viewers viewers,
            People people,
            Clock clock,
            AuditTrail trail) {
        this.standIns = standIns;
        this.colleagues = colleagues;
        this.news = news;
        this.superiors = superiors;
        this.turns = turns;
        this.keeper = keeper;
        this.viewers = viewers;
        this.people = people;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Whoever may name a stand-in for this person: himself, the keeper of the setup, and the clerk or head of one of his offices; for a chair
     * or head also the one above.
     *
     * @throws Refusal 403 for anybody else, 404 for nobody
     */
    Person check(String person) {
        Viewer viewer = viewers.current();
        Person whose = people.find(person).orElseThrow(() -> Refusal.notFound("没有这个账号"));
        if (!viewer.id().equals(person)
                && !leads(viewer, person)
                && !superiors.above(viewer, people.posts(person))
                && !keeper.keeps()) {
            throw Refusal.forbidden("只有本人、本单位负责人或工作人员、系统管理员可以安排代办");
        }
        if (!viewer.id().equals(person)) {
            keeper.checkNoAdministrator(person);
        }
        return whose;
    }

    private boolean leads(Viewer viewer, String person) {
        Set<Post> own = superiors.own(viewer);
        return people.posts(person).stream()
                .filter(post -> post.role() != Role.DEPUTY)
                .flatMap(post ->
                        List.of(new Post(post.office(), Role.CLERK), new Post(post.office(), Role.HEAD)).stream())
                .anyMatch(own::contains);
    }

    /** The posts of a person somebody may look after; not those he looks after himself. */
    List<Post> posts(String person) {
        Set<String> lent = standIns.joined(person).stream()
                .flatMap(one -> one.joined().stream())
                .collect(Collectors.toSet());
        return colleagues.posts(people.posts(person)).stream()
                .filter(post -> !lent.contains(post.group()))
                .toList();
    }

    /**
     * Names a stand-in.
     *
     * @param groups the engine groups of the posts to be looked after
     * @throws Refusal 403 for who may not; 400 and 409 saying what is in the way
     */
    @Transactional
    public void name(
            String person, String standIn, List<String> groups, LocalDate from, LocalDate until, String reason) {
        Person whose = check(person);
        days(from, until);
        List<Post> posts = chosen(person, groups);
        Person other = people.inUse(standIn).orElseThrow(() -> Refusal.invalid("“代办人”不是已有账号，请从列表中选择"));
        if (standIn.equals(person)) {
            throw Refusal.invalid("“代办人”不能是本人");
        }
        posts.stream()
                .filter(post -> !colleagues.fits(standIn, post))
                .findFirst()
                .ifPresent(post -> {
                    throw Refusal.invalid(other.name() + "不能代办" + colleagues.title(post.group())
                            + "：代办人须是同一单位或同级的同事，人大与政府及承办单位之间不能互代");
                });
        standIns.lock();
        free(whose, other, groups, from, until);
        boolean awaits = superiors.wordNeeded(posts) && !mayConsent(viewers.current(), person, posts);
        var named = standIns.add(
                person,
                standIn,
                groups,
                from,
                until,
                reason,
                awaits,
                viewers.current().id());
        trail.add(Act.rights("安排" + other.name() + "（" + other.id() + "）代办：" + colleagues.titles(named) + "，" + from
                        + " 至 " + until + (awaits ? "，等待本人或者上一级负责人同意" : ""))
                .to(whose.id(), whose.name()));
        if (awaits) {
            news.asked(named);
        } else {
            news.named(named);
        }
        turns.settle();
    }

    /** Whether this person's word lets a stand-in for these posts begin: the person's own, or that of the one above. */
    private boolean mayConsent(Viewer viewer, String person, List<Post> posts) {
        return viewer.id().equals(person) || superiors.above(viewer, posts);
    }

    /** Whether whoever is signed in can give the word this one waits for. */
    boolean mayConsent(StandIn one) {
        return one.awaits()
                && one.open(LocalDate.now(clock))
                && mayConsent(viewers.current(), one.person(), Colleagues.posts(one));
    }

    /**
     * Gives the word a stand-in for a chair or head waits for.
     *
     * @throws Refusal 404 when this person has no such stand-in, 403 for anybody else, 409 when it waits for no word
     */
    @Transactional
    public void consent(String person, long id) {
        Viewer viewer = viewers.current();
        StandIn found = standIns.find(id)
                .filter(one -> one.person().equals(person))
                .orElseThrow(() -> Refusal.notFound("没有这项代办"));
        if (viewer.id().equals(found.standIn()) || !mayConsent(viewer, person, Colleagues.posts(found))) {
            throw Refusal.forbidden("请人代办负责人的工作，须由本人或者上一级负责人同意");
        }
        if (!found.open(LocalDate.now(clock)) || !standIns.consent(id, viewer.id())) {
            throw Refusal.conflict("这项代办不需要同意，或者已经结束");
        }
        trail.add(Act.rights("同意" + nameOf(found.standIn()) + "（" + found.standIn() + "）代办：" + colleagues.titles(found))
                .to(person));
        turns.settle();
        news.named(found);
    }

    private void days(LocalDate from, LocalDate until) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("“开始日期”不能早于今天");
        }
        if (until.isBefore(from)) {
            throw Refusal.invalid("“结束日期”不能早于开始日期");
        }
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("代办最长一年；时间更长的，请办理岗位交接");
        }
    }

    private List<Post> chosen(String person, List<String> groups) {
        List<Post> chosen = posts(person).stream()
                .filter(post -> groups.contains(post.group()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < groups.size()) {
            throw Refusal.invalid(groups.isEmpty() ? "请选择要请人代办的“岗位”" : "“岗位”已有变化，请刷新后再选");
        }
        return chosen;
    }

    /** Nobody is looked after twice, and nobody who is away himself looks after others. */
    private void free(Person whose, Person other, List<String> groups, LocalDate from, LocalDate until) {
        for (StandIn one : standIns.of(whose.id())) {
            if (one.overlaps(from, until) && one.standIn().equals(whose.id())) {
                throw Refusal.conflict(whose.name() + "这段时间正为" + nameOf(one.person()) + "代办，不能再请人代办");
            }
            if (one.overlaps(from, until) && one.posts().stream().anyMatch(groups::contains)) {
                throw Refusal.conflict("这段时间已请" + nameOf(one.standIn()) + "代办，请先结束再另行安排");
            }
        }
        if (standIns.of(other.id()).stream()
                .anyMatch(one -> one.overlaps(from, until) && one.person().equals(other.id()))) {
            throw Refusal.conflict(other.name() + "这段时间也请了别人代办，不能再代办别人的事");
        }
    }

    /** Ends it before its time. @throws Refusal 404 when this person has no such stand-in, 409 when it has ended */
    @Transactional
    public void end(String person, long id) {
        Viewer viewer = viewers.current();
        StandIn found = standIns.find(id)
                .filter(one -> one.person().equals(person))
                .orElseThrow(() -> Refusal.notFound("没有这项代办"));
        if (!viewer.id().equals(found.standIn())) {
            check(person);
        }
        if (!found.open(LocalDate.now(clock)) || !standIns.end(id, viewer.id())) {
            throw Refusal.conflict("这项代办已经结束");
        }
        trail.add(
                Act.rights("结束" + nameOf(found.standIn()) + "（" + found.standIn() + "）的代办：" + colleagues.titles(found))
                        .to(person));
        turns.settle();
        if (!found.awaits()) {
            news.ended(found);
        }
    }

    String nameOf(String person) {
        return people.called(person);
    }
}
