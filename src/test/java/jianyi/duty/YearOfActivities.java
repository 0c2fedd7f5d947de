package jianyi.duty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.AttendingDesk;
import jianyi.activity.attending.CallingDesk;
import jianyi.activity.attending.SeriesDesk;
import jianyi.activity.group.GroupDesk;
import jianyi.demo.TimeMachine;
import jianyi.meeting.OwnTown;
import org.springframework.context.ApplicationContext;

/**
 * The same town's twenty-four activities of six kinds: six of a group, planned at once and told by themselves, with three deputies who are
 * far away and send words from the telephone and one who never comes; eighteen entered when they are over, two of them the central group's.
 */
final class YearOfActivities {

    static final List<Integer> AWAY = List.of(13, 14, 15);

    private static final int YEAR = YearOfATown.YEAR;
    private static final List<String> KINDS = List.of("training", "reception", "visit", "court", "forum");
    private static final Set<Integer> CENTRAL = Set.of(0, 4);

    private final OwnTown town;
    private final Counted counted;
    private final ClerksWork work;
    private final TimeMachine time;
    private final ApplicationContext product;
    private final Viewer clerk;
    private long central;

    YearOfActivities(OwnTown town, Counted counted, ClerksWork work, ApplicationContext product) {
        this.town = town;
        this.counted = counted;
        this.work = work;
        this.product = product;
        this.time = new TimeMachine(product);
        this.clerk = product.getBean(Viewers.class).of(town.clerk());
    }

    void passes() {
        long group = group("山塬小组", false, IntStream.concat(IntStream.rangeClosed(1, 15), IntStream.of(50)));
        central = group("中心小组", true, IntStream.rangeClosed(17, 20));
        planned(group);
        for (int place = 0; place < 18; place++) {
            held(place);
        }
    }

    /** They come with the roll's workbook, so nothing of it is counted. */
    private long group(String name, boolean central, IntStream members) {
        var groups = product.getBean(GroupDesk.class);
        long group = groups.found(clerk, central ? Map.of("name", name, "central", "on") : Map.of("name", name));
        members.forEach(i -> groups.join(clerk, group, Map.of("person", town.deputy(i))));
        return group;
    }

    private void planned(long group) {
        var days = IntStream.of(1, 3, 5, 7, 9, 11)
                .mapToObj(month -> LocalDate.of(YEAR, month, 20))
                .toList();
        var form = new HashMap<>(Map.of("group", "" + group, "kind", "group", "title", "山塬小组活动", "place", "村部"));
        form.put("days", days.stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
        time.on(
                LocalDate.of(YEAR, 1, 2),
                () -> product.getBean(SeriesDesk.class).plan(clerk, form));
        work.pressed(3).typed("山塬小组活动", "村部");
        days.forEach(day -> comes(group, day));
    }

    private void comes(long group, LocalDate day) {
        var calling = product.getBean(CallingDesk.class);
        var attending = product.getBean(AttendingDesk.class);
        time.on(
                day.minusDays(6),
                () -> calling.due().stream()
                        .filter(one -> one.startsWith(town.body()))
                        .forEach(calling::call));
        var number = number(day);
        for (int i : AWAY) {
            var deputy = product.getBean(Viewers.class).of(town.deputy(i));
            time.on(day.minusDays(1), () -> attending.answer(deputy, number, Map.of("answer", "away", "words", "请修路")));
            counted.excused(town.deputy(i), "activity:group");
        }
        var here = Set.copyOf(town.deputies(1, 12));
        time.on(
                day,
                () -> product.getBean(Attendees.class).of(number).stream()
                        .filter(one -> here.contains(one.person()))
                        .map(Attendee::id)
                        .forEach(line -> {
                            attending.tick(clerk, number, line, true);
                            work.pressed(1);
                        }));
        here.forEach(one -> counted.done(one, "activity:group"));
        counted.ofGroup("" + group, number);
        if (!YearOfATown.rests(day)) {
            counted.missed(town.deputy(50), "activity:group");
        }
        closes(day, number);
    }

    private String number(LocalDate day) {
        return product.getBean(ActivityAccess.class).all(clerk, YEAR).stream()
                .filter(it -> it.day().equals(day))
                .map(Activity::number)
                .findFirst()
                .orElseThrow();
    }

    private void closes(LocalDate day, String number) {
        var words = "走访了十二户。\n群众盼修路。\n交镇政府研究。";
        time.on(
                day,
                () -> product.getBean(ActivityRecordDesk.class)
                        .close(clerk, number, Map.of("words", words, "hours", "3"), List.of()));
        work.pressed(2).typed(words, "3");
    }

    /** Eight came. */
    private void held(int place) {
        var day = LocalDate.of(YEAR, 1 + place * 2 / 3, 8 + place % 3);
        var kind = KINDS.get(place % KINDS.size());
        var people = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> town.deputy(16 + (place * 8 + i) % 33))
                .toList();
        var form = new HashMap<>(Map.of("kind", kind, "title", "第" + place + "次", "date", "" + day, "place", "镇政府"));
        if (CENTRAL.contains(place)) {
            form.put("group", "" + central);
        }
        var number = new String[1];
        time.on(day, () -> number[0] = product.getBean(ActivityDesk.class).open(clerk, form, people));
        work.pressed(2 + people.size()).typed("镇政府", "第" + place + "次");
        people.forEach(one -> counted.done(one, "activity:" + kind));
        // What has no group is the doing of every group one of whose members was there.
        if (people.stream().anyMatch(town.deputies(17, 20)::contains)) {
            counted.ofGroup("" + central, number[0]);
        }
        closes(day, number[0]);
    }
}
