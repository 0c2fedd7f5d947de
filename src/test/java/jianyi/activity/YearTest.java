package jianyi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.AttendingDesk;
import jianyi.activity.attending.CallingDesk;
import jianyi.activity.attending.SeriesDesk;
import jianyi.activity.group.GroupDesk;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyScope;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.meeting.OwnTown;
import jianyi.office.Offices;
import jianyi.office.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A year of a town of 51 deputies: 24 activities of six kinds, three deputies far away. What the files say is what happened. */
@WholeProduct
class YearTest {

    private static final int YEAR = LocalDate.now().getYear() + 1;
    private static final List<String> KINDS = List.of("training", "reception", "visit", "court", "forum");
    private static final List<Integer> AWAY = List.of(13, 14, 15);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Attendees attendees;

    private final Map<String, Integer> happened = new TreeMap<>();
    private OwnTown own;
    private Viewer clerk;
    private TimeMachine time;
    private int presses;
    private int typed;

    @Test
    void everyFileSaysWhatHappenedAndTheClerkHasTypedNothingTwice() {
        own = OwnTown.enter(
                "huodong",
                51,
                new Town(port),
                product.getBean(Offices.class),
                product.getBean(People.class),
                product.getBean(Deputies.class));
        clerk = product.getBean(Viewers.class).of(own.clerk());
        time = new TimeMachine(product);
        var group = group();
        planned(group);
        for (int i = 0; i < 18; i++) {
            held(i);
        }
        var told = new TreeMap<String, Integer>();
        product.getBeansOfType(DutyFacts.class).values().stream()
                .flatMap(room -> facts(room).stream())
                .filter(fact -> fact.kind().startsWith("activity:"))
                .forEach(
                        fact -> told.merge(fact.person() + " " + fact.kind() + " " + fact.standing(), 1, Integer::sum));
        assertThat(told).isEqualTo(happened);
        System.out.println(
                "a year of 24 activities: the clerk pressed " + presses + " times and typed " + typed + " characters");
        assertThat(presses).isLessThan(24 * 14);
        assertThat(typed).isLessThan(24 * 80);
    }

    private List<DutyFact> facts(DutyFacts room) {
        var facts = new ArrayList<DutyFact>();
        time.on(
                LocalDate.of(YEAR, 12, 31),
                () -> facts.addAll(
                        room.facts(DutyScope.all("huodong", LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31)))));
        return facts;
    }

    private long group() {
        var groups = product.getBean(GroupDesk.class);
        long group = groups.found(clerk, Map.of("name", "山塬小组"));
        IntStream.rangeClosed(1, 15).forEach(i -> groups.join(clerk, group, Map.of("person", own.deputy(i))));
        return group;
    }

    /** Six of the group, planned at once and told by themselves; twelve come, three send words. */
    private void planned(long group) {
        var days = IntStream.of(1, 3, 5, 7, 9, 11)
                .mapToObj(month -> LocalDate.of(YEAR, month, 20))
                .toList();
        var form = new HashMap<>(Map.of("group", "" + group, "kind", "group", "title", "山塬小组活动", "place", "村部"));
        form.put(
                "days", String.join("\n", days.stream().map(LocalDate::toString).toList()));
        time.on(
                LocalDate.of(YEAR, 1, 2),
                () -> product.getBean(SeriesDesk.class).plan(clerk, form));
        presses += 3;
        typed += "山塬小组活动村部".length();
        days.forEach(this::comes);
    }

    private void comes(LocalDate day) {
        var calling = product.getBean(CallingDesk.class);
        var attending = product.getBean(AttendingDesk.class);
        time.on(day.minusDays(6), () -> calling.due().forEach(calling::call));
        var number = product.getBean(ActivityAccess.class).all(clerk, YEAR).stream()
                .filter(it -> it.day().equals(day))
                .findFirst()
                .orElseThrow()
                .number();
        for (int i : AWAY) {
            var deputy = product.getBean(Viewers.class).of(own.deputy(i));
            time.on(day.minusDays(1), () -> attending.answer(deputy, number, Map.of("answer", "away", "words", "请修路")));
            count(i, "group", "EXCUSED");
        }
        time.on(
                day,
                () -> attendees.of(number).stream()
                        .filter(one -> one.answer() == null)
                        .map(Attendee::id)
                        .forEach(line -> {
                            attending.tick(clerk, number, line, true);
                            presses++;
                        }));
        IntStream.rangeClosed(1, 12).forEach(i -> count(i, "group", "DONE"));
        closes(day, number);
    }

    private void closes(LocalDate day, String number) {
        var words = "走访了十二户。\n群众盼修路。\n交镇政府研究。";
        time.on(
                day,
                () -> product.getBean(ActivityRecordDesk.class)
                        .close(clerk, number, Map.of("words", words, "hours", "3"), List.of()));
        presses += 2;
        typed += words.length() + 1;
    }

    /** One that is entered when it is over: eight came. */
    private void held(int place) {
        var day = LocalDate.of(YEAR, 1 + place * 2 / 3, 8 + place % 3);
        var kind = KINDS.get(place % KINDS.size());
        var people = IntStream.rangeClosed(1, 8)
                .map(i -> 16 + (place * 8 + i) % 36)
                .boxed()
                .toList();
        var form = Map.of("kind", kind, "title", "第" + place + "次", "date", "" + day, "place", "镇政府");
        var number = new String[1];
        time.on(
                day,
                () -> number[0] = product.getBean(ActivityDesk.class)
                        .open(clerk, form, people.stream().map(own::deputy).toList()));
        presses += 2 + people.size();
        typed += "镇政府".length() + 4;
        people.forEach(i -> count(i, kind, "DONE"));
        closes(day, number[0]);
    }

    private void count(int deputy, String kind, String standing) {
        happened.merge(own.deputy(deputy) + " activity:" + kind + " " + standing, 1, Integer::sum);
    }
}
