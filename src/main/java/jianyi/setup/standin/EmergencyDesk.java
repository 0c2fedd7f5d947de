package jianyi.setup.standin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.StandIn;
import jianyi.office.StandIns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For posts somebody holds alone: he names in advance who of the office above may step in when he cannot name anybody any more. That
 * person begins by himself, for two weeks, and everybody concerned hears of it at once.
 */
@Service
class EmergencyDesk {

    /** Days an emergency lasts; within them a usual stand-in, or a successor, can be found. */
    private static final int LASTS = 14;

    private final Emergencies emergencies;
    private final StandIns standIns;
    private final Colleagues colleagues;
    private final StandInDesk desk;
    private final StandInTurns turns;
    private final EmergencyNews news;
    private final Viewers viewers;
    private final People people;
    private final Offices offices;
    private final Clock clock;
    private final AuditTrail trail;

    EmergencyDesk(
            Emergencies emergencies,
            StandIns standIns,
            Colleagues colleagues,
            StandInDesk desk,
            StandInTurns turns,
            EmergencyNews news,
            Viewers viewers,
            People people,
            Offices offices,
            Clock clock,
            AuditTrail trail) {
        this.emergencies = emergencies;
        this.standIns = standIns;
        this.colleagues = colleagues;
        this.desk = desk;
        this.turns = turns;
        this.news = news;
        this.viewers = viewers;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
        this.trail = trail;
    }

    /** The posts a person holds that no colleague could look after. */
    List<Post> alone(String person) {
        return desk.posts(person).stream()
                .filter(post -> colleagues.of(person, List.of(post)).isEmpty())
                .toList();
    }

    /** Those of the office above who may be named for these posts, by user id: of the same side, congress or government. */
    List<Person> candidates(List<Post> posts) {
        return posts.stream()
                .flatMap(post -> above(post).stream())
                .distinct()
                .filter(one -> people.duties(one.id()).isEmpty())
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    private List<Person> above(Post post) {
        String parent = offices.get(post.office()).parent();
        boolean congress = offices.get(post.office()).kind().isCongress();
        return parent == null
                ? List.of()
                : offices.find(parent)
                        .filter(office -> office.kind().isCongress() == congress)
                        .map(this::workers)
                        .orElse(List.of());
    }

    private List<Person> workers(Office office) {
        return office.kind().roles().stream()
                .map(role -> new Post(office.code(), role))
                .filter(post -> !colleagues.posts(Set.of(post)).isEmpty())
                .flatMap(post -> people.in(post.group()).stream())
                .distinct()
                .toList();
    }

    /** Names somebody in advance; only the person himself does. @throws Refusal 403 for others, 400 for whoever cannot be */
    @Transactional
    public void name(String person, String standIn) {
        Viewer viewer = viewers.current();
        if (!viewer.id().equals(person)) {
            throw Refusal.forbidden("应急代办人只能由本人指定");
        }
        String chosen = Typed.required("应急代办人", standIn, 64);
        List<Post> posts = alone(person);
        Person other = candidates(posts).stream()
                .filter(one -> one.id().equals(chosen) && !chosen.equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请从列表中选择“应急代办人”"));
        emergencies.name(person, chosen, posts.stream().map(Post::group).toList());
        trail.add(Act.rights("指定应急代办人" + other.name() + "（" + other.id() + "）").to(person, viewer.name()));
        news.named(viewer.name(), other, posts);
    }

    /**
     * Begins: the person cannot, and nobody else is there.
     *
     * @throws Refusal 403 for anybody but the one named, 404 when there is none, 409 while somebody stands in already
     */
    @Transactional
    public void begin(String person, long id, String reason) {
        Viewer viewer = viewers.current();
        Emergency found = find(person, id);
        if (!viewer.id().equals(found.standIn())) {
            throw Refusal.forbidden("只有指定的应急代办人可以开始代办");
        }
        String why = Typed.required("原因", reason, 80);
        standIns.lock();
        var held = people.posts(person).stream().map(Post::group).toList();
        var posts = found.posts().stream().filter(held::contains).toList();
        LocalDate today = LocalDate.now(clock);
        LocalDate until = today.plusDays(LASTS - 1);
        if (posts.isEmpty() || standIns.of(person).stream().anyMatch(one -> one.overlaps(today, until))) {
            throw Refusal.conflict("这些岗位已有人代办，或者已经不在" + desk.nameOf(person) + "名下");
        }
        StandIn begun = standIns.add(person, found.standIn(), posts, today, until, "应急代办：" + why, false, viewer.id());
        trail.add(Act.rights("开始应急代办：" + colleagues.titles(begun) + "，" + why).to(person, desk.nameOf(person)));
        turns.settle();
        news.begun(begun, why);
    }

    /** Either side gives it up; one that has begun ends as every stand-in does. @throws Refusal 404, 403 */
    @Transactional
    public void end(String person, long id) {
        Emergency found = find(person, id);
        if (!Set.of(person, found.standIn()).contains(viewers.current().id())) {
            throw Refusal.forbidden("只有本人和应急代办人可以取消");
        }
        emergencies.end(id);
        trail.add(Act.rights("取消应急代办人" + desk.nameOf(found.standIn())).to(person, desk.nameOf(person)));
    }

    private Emergency find(String person, long id) {
        return emergencies.find(person, id).orElseThrow(() -> Refusal.notFound("没有这项应急代办"));
    }
}
