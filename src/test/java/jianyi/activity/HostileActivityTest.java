package jianyi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.AttendingDesk;
import jianyi.activity.group.GroupDesk;
import jianyi.activity.station.StationDesk;
import jianyi.flow.Refusal;
import jianyi.suggestion.HostileValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is typed into a form of this room is kept or refused with a sentence; nothing fails. What is kept is rolled back. */
@WholeProduct
class HostileActivityTest {

    /** All go through the one reader of what is typed, which has its own test; each of these also through the database. */
    private static final int EVERY = 5;

    private static final String TODAY = LocalDate.now().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private ActivityRecordDesk records;

    @Autowired
    private AttendingDesk attending;

    @Autowired
    private GroupDesk groups;

    @Autowired
    private StationDesk stations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private TransactionTemplate transaction;

    private final TreeSet<String> faults = new TreeSet<>();

    @Test
    void everyFieldTakesOrRefusesEveryValue() {
        var gatherings = new Gatherings(new Town(port));
        var group = gatherings.group("yecunDeputy2", "yecunDeputy3");
        var number = gatherings.today(group, "敌意" + group);
        var clerk = viewers.of(Gatherings.CLERK);
        var all = HostileValues.all();
        all.forEach(one -> refused(String.valueOf(one)));
        for (int i = 0; i < all.size(); i += EVERY) {
            var value = String.valueOf(all.get(i));
            List.of("title", "place")
                    .forEach(field -> tries(
                            field, value, () -> desk.open(clerk, opening(field, value), List.of("yecunDeputy3"))));
            tries(
                    "answer",
                    value,
                    () -> attending.answer(
                            viewers.of("yecunDeputy3"), number, Map.of("answer", "away", "words", value)));
            tries("words", value, () -> records.close(clerk, number, Map.of("words", value), List.of()));
            tries("name", value, () -> groups.found(clerk, Map.of("name", value)));
            tries(
                    "mobile",
                    value,
                    () -> groups.join(
                            clerk, Long.parseLong(group), Map.of("name", value, "level", "CITY", "mobile", value)));
            tries(
                    "keeper",
                    value,
                    () -> stations.open(
                            clerk,
                            Map.of("kind", "ROOM", "name", "室", "address", value, "keeper", value, "hours", value)));
        }
        assertThat(faults).isEmpty();
    }

    /** Fields that are read before anything is asked of the database. */
    private void refused(String value) {
        List.of("kind", "date", "time")
                .forEach(field -> tries(field, value, () -> Draft.read("yecun", null, opening(field, value))));
        tries("hours", value, () -> Amount.read("时长", value, 200, "小时"));
    }

    private static Map<String, String> opening(String field, String value) {
        var fields = new HashMap<>(Map.of("kind", "group", "title", "活动", "date", TODAY, "place", "村部"));
        fields.put(field, value);
        return fields;
    }

    private void tries(String field, String value, Runnable act) {
        try {
            transaction.executeWithoutResult(begun -> {
                begun.setRollbackOnly();
                act.run();
            });
        } catch (Refusal refusal) {
            if (refusal.getMessage().isBlank()) {
                faults.add(field + " is refused without a sentence");
            }
        } catch (RuntimeException e) {
            faults.add(field + " fails: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}
