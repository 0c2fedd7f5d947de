package jianyi.setup.roll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.intake.Change;
import jianyi.intake.Judged;
import jianyi.intake.book.Book;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;

/** The sheet of posts: who holds which. */
class RollPosts {

    private final RollOffices offices;
    private final KnownPeople known;
    private final People people;
    private final Met met;
    private final String by;
    private final Map<Post, Set<String>> holders = new HashMap<>();

    /** @param by user id of who brought the workbook: nobody gives himself a post */
    RollPosts(RollOffices offices, KnownPeople known, People people, Met met, String by) {
        this.offices = offices;
        this.known = known;
        this.people = people;
        this.met = met;
        this.by = by;
    }

    /** The titles of a kind's posts but the deputies', who have a sheet of their own. */
    static Map<String, Role> roles(OfficeKind kind) {
        Map<String, Role> roles = new LinkedHashMap<>();
        kind.roles().stream().filter(role -> role != Role.DEPUTY).forEach(role -> roles.put(kind.title(role), role));
        return roles;
    }

    /** Compares one line of the sheet. @throws Refusal 400 for a faulty one */
    Judged judge(Book.Line line) {
        Office office = offices.named("机构", line.get("机构"));
        String title = Typed.name("岗位", line.get("岗位"), 20);
        Role role = Optional.ofNullable(roles(office.kind()).get(title))
                .orElseThrow(() -> Refusal.invalid(office.name() + "没有岗位“" + title + "”；“岗位”应为"
                        + String.join("、", roles(office.kind()).keySet())
                        + (title.equals("代表") ? "；代表请写在“代表”表里" : "")));
        Post post = new Post(office.code(), role);
        Set<String> holding = holders.computeIfAbsent(post, this::holders);
        var found = known.find(Cells.person(line), holding, post.group(), line.number());
        met.once(post.group() + " " + found.person().id(), found.person().name() + "，" + office.title(role), line);
        boolean joins = holding.add(found.person().id());
        if (joins && found.person().id().equals(by)) {
            throw Refusal.invalid("不能给自己安排岗位，请另一位管理人员办理");
        }
        return new Judged(
                RollSheets.POSTS,
                line.number(),
                found.person().name() + "，" + office.title(role),
                joins ? Change.NEW : found.touched() ? Change.CHANGED : Change.SAME,
                Cells.words(found.changes().stream().map(Optional::of)),
                new Placing(found.person(), found.fresh(), found.touched(), post, null, null, null, null));
    }

    private Set<String> holders(Post post) {
        Set<String> ids = new HashSet<>();
        people.in(post.group()).forEach(person -> ids.add(person.id()));
        return ids;
    }
}
