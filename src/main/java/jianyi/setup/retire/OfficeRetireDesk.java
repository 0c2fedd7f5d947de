package jianyi.setup.retire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Retirement;
import jianyi.office.Retirement.Held;
import jianyi.office.Retirements;
import jianyi.office.Role;
import jianyi.setup.Keeper;
import jianyi.setup.PostTasksFlow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes offices out of use and into use again, and removes those entered in error. What is open in an office is finished under its name by
 * the people of another one, who get its posts for it.
 */
@Service
public class OfficeRetireDesk {

    private final Keeper keeper;
    private final Viewers viewers;
    private final Offices offices;
    private final People people;
    private final Deputies deputies;
    private final Retirements retirements;
    private final PostTasksFlow tasks;
    private final Traces traces;

    OfficeRetireDesk(
            Keeper keeper,
            Viewers viewers,
            Offices offices,
            People people,
            Deputies deputies,
            Retirements retirements,
            PostTasksFlow tasks,
            Traces traces) {
        this.keeper = keeper;
        this.viewers = viewers;
        this.offices = offices;
        this.people = people;
        this.deputies = deputies;
        this.retirements = retirements;
        this.tasks = tasks;
        this.traces = traces;
    }

    /** The office. @throws Refusal 403 for who may not keep the setup; 404 for none */
    Office check(String code) {
        keeper.check();
        return offices.find(code).orElseThrow(() -> Refusal.notFound("没有这个单位"));
    }

    OfficeHoldings holdings(Office office) {
        return new OfficeHoldings(
                office.kind().roles().stream()
                        .filter(role -> role != Role.DEPUTY)
                        .map(role -> post(office, role))
                        .toList(),
                offices.all().stream()
                        .filter(other -> office.code().equals(other.parent()))
                        .toList(),
                office.kind().isCongress() ? deputies.of(office.code()) : List.of(),
                offices.all().stream()
                        .filter(other ->
                                other.kind() == office.kind() && !other.code().equals(office.code()))
                        .toList());
    }

    private OfficeHoldings.HeldPost post(Office office, Role role) {
        Post post = new Post(office.code(), role);
        return new OfficeHoldings.HeldPost(
                post, office.kind().title(role), people.in(post.group()), tasks.count(post.group()));
    }

    /**
     * Takes an office out of use: its posts and mandates end, and nothing new comes to it.
     *
     * @param taker code of the office whose people finish what is open, or null
     * @throws Refusal 400 for a taker that cannot be; 409 when it is retired already, is the district itself, has offices in use below, or
     *     something open and nobody to finish it
     */
    @Transactional
    public void retire(String code, String taker, String reason) {
        Office office = check(code);
        retirements.lock();
        OfficeHoldings held = holdings(office);
        inTheWay(offices.get(code), held, taker);
        Office finisher = taker == null ? null : taker(held, taker);
        Viewer by = viewers.current();
        long id = retirements.retire(office, reason, new Person(by.id(), by.name(), null, null));
        List<Held> ended = end(held);
        List<Held> mandates = mandates(held);
        retirements.ended(
                id, ended, finisher == null || held.open() == 0 ? List.of() : give(office, finisher), mandates);
    }

    private static void inTheWay(Office office, OfficeHoldings held, String taker) {
        if (office.retired()) {
            throw Refusal.conflict(office.name() + "已经停用");
        }
        if (office.kind() == OfficeKind.STANDING) {
            throw Refusal.conflict("区人大常委会不能停用");
        }
        if (!held.below().isEmpty()) {
            throw Refusal.conflict(
                    "请先停用或者改挂下级单位：" + held.below().stream().map(Office::name).collect(Collectors.joining("、")));
        }
        if (held.open() > 0 && taker == null) {
            throw Refusal.conflict(office.name() + "还有 " + held.open() + " 项任务没有办完，请选择“接续办理的单位”");
        }
    }

    private static Office taker(OfficeHoldings held, String taker) {
        return held.takers().stream()
                .filter(one -> one.code().equals(taker))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“接续办理的单位”应为同类的其他单位，请从列表中选择"));
    }

    private List<Held> end(OfficeHoldings held) {
        List<Held> ended = new ArrayList<>();
        for (OfficeHoldings.HeldPost post : held.posts()) {
            for (Person person : post.people()) {
                tasks.release(post.post().group(), person.id());
                people.withdraw(person.id(), post.post());
                ended.add(new Held(person.id(), post.post().group()));
            }
        }
        return ended;
    }

    private List<Held> mandates(OfficeHoldings held) {
        List<Held> ended = new ArrayList<>();
        for (Deputy mandate : held.deputies()) {
            deputies.save(PersonRetireDesk.sitting(mandate, false));
            ended.add(new Held(mandate.person(), mandate.body()));
        }
        return ended;
    }

    /** The other office's people in the same posts; one who is to finish what is open has to find it among his own tasks. */
    private List<Held> give(Office office, Office finisher) {
        List<Held> given = new ArrayList<>();
        for (Role role : office.kind().roles()) {
            Post post = new Post(office.code(), role);
            if (Holdings.work(post)) {
                people.in(new Post(finisher.code(), role).group()).forEach(person -> {
                    people.grant(person.id(), post);
                    given.add(new Held(person.id(), post.group()));
                });
            }
        }
        if (given.isEmpty()) {
            throw Refusal.conflict(finisher.name() + "没有在岗的人员，不能接续办理");
        }
        return given;
    }

    /** Takes an office into use again with the posts and mandates its retirement ended; those it gave away end. @throws Refusal 409 when it is in use */
    @Transactional
    public void restore(String code) {
        Office office = check(code);
        retirements.lock();
        Retirement was = retirements.ofOffice(code).orElseThrow(() -> Refusal.conflict(office.name() + "没有停用"));
        if (office.parent() != null && offices.inUse(office.parent()).isEmpty()) {
            throw Refusal.conflict("请先恢复上级单位" + offices.get(office.parent()).name());
        }
        Viewer by = viewers.current();
        retirements.undo(office, was.id(), new Person(by.id(), by.name(), null, null));
        was.given()
                .forEach(held -> Post.parse(held.in()).ifPresent(post -> {
                    tasks.release(post.group(), held.person());
                    people.withdraw(held.person(), post);
                }));
        was.posts().stream()
                .filter(held -> people.inUse(held.person()).isPresent())
                .forEach(held -> Post.parse(held.in()).ifPresent(post -> people.grant(held.person(), post)));
        was.mandates().stream()
                .filter(held -> people.inUse(held.person()).isPresent())
                .flatMap(held -> deputies.find(held.person(), held.in()).stream())
                .forEach(mandate -> deputies.save(PersonRetireDesk.sitting(mandate, true)));
    }

    /** Whether nothing hangs on an office: nobody in it, nothing below, named nowhere. */
    boolean removable(Office office) {
        return holdings(office).posts().stream().allMatch(post -> post.people().isEmpty()) && !traces.ofOffice(office);
    }

    /** Removes an office entered in error. @throws Refusal 409 when anything hangs on it */
    @Transactional
    public void remove(String code) {
        Office office = check(code);
        retirements.lock();
        if (!removable(office)) {
            throw Refusal.conflict(office.name() + "有人员、下级单位或者办理记录，不能删除，只能停用");
        }
        offices.remove(office);
    }
}
