package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jianyi.demo.TimeMachine;
import jianyi.duty.quota.Asked;
import jianyi.duty.quota.Progress;
import jianyi.duty.quota.QuotaDesk;
import jianyi.duty.quota.QuotaReckoning;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two campaigns and the usual quotas of the town's year: each deputy's and each group's number, and who is told of what is wanting. */
final class YearlyQuotas {

    private static final LocalDate DAY = LocalDate.of(YearOfATown.YEAR, 12, 20);

    private final YearOfATown year;
    private final QuotaDesk desk;
    private final QuotaReckoning reckoning;
    private final JdbcClient jdbc;
    private final TimeMachine time;
    private final Office office;

    YearlyQuotas(YearOfATown year, ApplicationContext product) {
        this.year = year;
        this.desk = product.getBean(QuotaDesk.class);
        this.reckoning = product.getBean(QuotaReckoning.class);
        this.jdbc = product.getBean(JdbcClient.class);
        this.time = new TimeMachine(product);
        this.office = product.getBean(Offices.class).get(year.town.body());
    }

    void areCounted() {
        time.on(DAY, () -> {
            desk.usual(year.clerk(), Map.of("office", office.code(), "year", "" + YearOfATown.YEAR));
            year.work.pressed(2);
            campaign("走进选区", "DEPUTY", "activity:visit", "activity:reception");
            campaign("参加培训", "DEPUTY", "activity:training", "training");
        });
        var all = new ArrayList<Progress>();
        time.on(DAY, () -> all.addAll(reckoning.of(office, YearOfATown.YEAR)));
        assertThat(all).hasSize(12);
        assertThat(all.stream().map(one -> one.quota().campaign()).distinct())
                .containsExactlyInAnyOrder(null, "三学、三做、三带头", "迎接换届");
        all.forEach(this::isCounted);
        told(all.stream()
                .filter(one -> one.quota().name().equals("三做：提建议"))
                .findFirst()
                .orElseThrow());
    }

    private void campaign(String name, String asked, String... kinds) {
        var typed = Map.of(
                "office",
                office.code(),
                "year",
                "" + YearOfATown.YEAR,
                "campaign",
                "迎接换届",
                "name",
                name,
                "asked",
                asked,
                "number",
                "1",
                "source",
                "主席团会议");
        year.work.pressed(3 + kinds.length).typed("迎接换届", name, "1", "主席团会议");
        desk.add(year.clerk(), typed, List.of(kinds));
    }

    private void isCounted(Progress it) {
        var kinds = it.quota().kinds().toArray(String[]::new);
        if (it.quota().asked().groups()) {
            it.lines()
                    .forEach(line -> assertThat(line.done())
                            .as(it.quota().name() + " " + line.name())
                            .isEqualTo(year.counted.group(line.whom())));
            assertThat(it.lines()).hasSize(1);
            return;
        }
        assertThat(it.lines()).extracting(Progress.Line::whom).containsExactlyElementsOf(asked(it));
        it.lines().forEach(line -> {
            assertThat(line.done())
                    .as(it.quota().name() + " " + line.whom())
                    .isEqualTo(year.counted.times(line.whom(), kinds));
            assertThat(line.note()).as(line.whom()).isEqualTo(note(it, line.whom()));
        });
        long reached = it.lines().stream()
                .filter(line -> note(it, line.whom()).isEmpty())
                .filter(line ->
                        year.counted.times(line.whom(), kinds) >= it.quota().number())
                .count();
        assertThat(it.reached()).as(it.quota().name()).isEqualTo(reached);
    }

    /** In the order of electoral districts. */
    private List<String> asked(Progress it) {
        return it.quota().asked() == Asked.AWAY
                ? YearOfActivities.AWAY.stream().map(year.town::deputy).toList()
                : IntStream.rangeClosed(1, YearOfATown.DEPUTIES)
                        .mapToObj(year.town::deputy)
                        .toList();
    }

    /** Three are away and one is on leave for most of the year; one mandate rests on the day, one did for four months only. */
    private String note(Progress it, String whom) {
        if (whom.equals(year.town.deputy(49))) {
            return "暂停执行代表职务";
        }
        if (YearOfActivities.AWAY.stream().map(year.town::deputy).anyMatch(whom::equals)) {
            return it.quota().asked() == Asked.AWAY ? "" : "长期在外";
        }
        return whom.equals(year.town.deputy(34)) ? "经批准请假" : "";
    }

    /** The word about what is wanting reaches those alone of whom it is, and once a week. */
    private void told(Progress it) {
        var wanting = it.lines().stream()
                .filter(line -> note(it, line.whom()).isEmpty() && year.counted.times(line.whom(), "suggestion") == 0)
                .map(Progress.Line::whom)
                .toList();
        year.work.pressed(2);
        for (int days = 1; days <= 2; days++) {
            int people = days == 1 ? wanting.size() : 0;
            time.on(
                    DAY.plusDays(days),
                    () -> assertThat(desk.tell(year.clerk(), it.quota().id()).people())
                            .isEqualTo(people));
        }
        assertThat(jdbc.sql("select person from outbox where template = 'dutyWord' and person like ?")
                        .param(office.code() + "%")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(wanting);
    }
}
