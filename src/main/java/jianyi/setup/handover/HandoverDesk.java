package jianyi.setup.handover;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.flow.CaseTitles;
import jianyi.flow.Refusal;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.setup.Keeper;
import jianyi.setup.PostTasksFlow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes posts from one person to another: what he had in hand goes back to the post, and a list says what is open. */
@Service
public class HandoverDesk {

    private final Keeper keeper;
    private final Viewers viewers;
    private final People people;
    private final Offices offices;
    private final PostTasksFlow tasks;
    private final Handovers handovers;
    private final ObjectProvider<CaseTitles> titles;
    private final AuditTrail trail;

    HandoverDesk(
            Keeper keeper,
            Viewers viewers,
            People people,
            Offices offices,
            PostTasksFlow tasks,
            Handovers handovers,
            ObjectProvider<CaseTitles> titles,
            AuditTrail trail) {
        this.keeper = keeper;
        this.viewers = viewers;
        this.people = people;
        this.offices = offices;
        this.tasks = tasks;
        this.handovers = handovers;
        this.titles = titles;
        this.trail = trail;
    }

    /** The posts a person could pass on: a mandate is not passed on, it ends. */
    List<Post> posts(String person) {
        return people.posts(person).stream()
                .filter(post -> post.role() != Role.DEPUTY)
                .filter(post -> offices.find(post.office()).isPresent())
                .toList();
    }

    /** The post's full name. */
    String title(Post post) {
        return offices.get(post.office()).title(post.role());
    }

    /** What is open for a person's posts now. */
    List<Handover.Item> open(String person, List<Post> posts) {
        String reader = viewers.current().id();
        return posts.stream()
                .flatMap(post -> tasks.open(post.group(), person).stream()
                        .map(task -> new Handover.Item(
                                title(post),
                                task.caseNumber(),
                                caseTitle(task.caseNumber(), reader),
                                task.task(),
                                task.due(),
                                task.inHand())))
                .toList();
    }

    /**
     * Passes posts on.
     *
     * @param groups the engine groups of the posts
     * @param remark said on the list; may be null
     * @return the id of the list
     * @throws Refusal 403 for who may not, or when one of the two is an administrator; 400 naming what does not fit
     */
    @Transactional
    public UUID pass(String from, String to, List<String> groups, String remark) {
        keeper.check();
        Person giver = person("移交人", from);
        Person taker = person("接收人", to);
        if (taker.retired()) {
            throw Refusal.invalid("“接收人”" + taker.name() + "已停用，请另选一人");
        }
        if (giver.id().equals(taker.id())) {
            throw Refusal.invalid("“接收人”不能是移交人自己");
        }
        List<Post> held = posts(from);
        List<Post> passed =
                held.stream().filter(post -> groups.contains(post.group())).toList();
        if (passed.isEmpty() || passed.size() < groups.size()) {
            throw Refusal.invalid(groups.isEmpty() ? "请选择要交接的“岗位”" : "“岗位”已有变化，请刷新后再选");
        }
        Viewer by = viewers.current();
        if (passed.stream().anyMatch(post -> post.role().leads())) {
            keeper.checkNotOneself(to);
        }
        List<Handover.Item> items = open(from, passed);
        for (Post post : passed) {
            tasks.release(post.group(), from);
            people.withdraw(from, post);
            people.grant(to, post);
        }
        String names = passed.stream().map(this::title).collect(Collectors.joining("、"));
        trail.add(Act.rights("岗位交接给" + taker.name() + "（" + taker.id() + "）：" + names)
                .to(giver.id(), giver.name()));
        return handovers.add(giver, taker, names, remark, by, items);
    }

    /**
     * The list of one hand-over; titles of cases only as far as the reader may read them.
     *
     * @throws Refusal 404 when there is none; 403 for who neither keeps the setup nor gave or took the post
     */
    Handover list(UUID id) {
        Viewer viewer = viewers.current();
        Handover found = handovers.find(id).orElseThrow(() -> Refusal.notFound("没有这份交接清单"));
        if (!viewer.id().equals(found.giver()) && !viewer.id().equals(found.taker())) {
            keeper.check();
        }
        List<Handover.Item> items = found.items().stream()
                .map(item -> new Handover.Item(
                        item.post(),
                        item.caseNumber(),
                        caseTitle(item.caseNumber(), viewer.id()),
                        item.task(),
                        item.due(),
                        item.released()))
                .toList();
        return new Handover(
                found.id(),
                found.giver(),
                found.giverName(),
                found.taker(),
                found.takerName(),
                found.posts(),
                found.remark(),
                found.doneBy(),
                found.doneName(),
                found.doneAt(),
                items);
    }

    private String caseTitle(String number, String reader) {
        return titles.stream()
                .flatMap(one -> one.title(number, reader).stream())
                .findFirst()
                .orElse("");
    }

    private Person person(String label, String id) {
        Person person = people.find(id).orElseThrow(() -> Refusal.invalid("“" + label + "”不是已有账号，请从列表中选择"));
        keeper.checkNoAdministrator(id);
        return person;
    }
}
