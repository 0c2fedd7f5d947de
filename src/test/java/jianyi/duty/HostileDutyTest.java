package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jianyi.HostileTries;
import jianyi.WholeProduct;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.duty.entry.EntryDesk;
import jianyi.duty.fact.DutyObjectionDesk;
import jianyi.duty.fact.Objection;
import jianyi.duty.fact.Objections;
import jianyi.duty.quota.QuotaDesk;
import jianyi.duty.record.RecordDesk;
import jianyi.duty.year.YearDesk;
import jianyi.office.Offices;
import jianyi.suggestion.HostileValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is typed into a form beside a file is kept or refused with a sentence; nothing fails. */
@WholeProduct
class HostileDutyTest {

    /** All go through the one reader of what is typed, which has its own test; each of these also through the database. */
    private static final int EVERY = 5;

    private static final String DEPUTY = "yecunDeputy5";
    private static final String DAY = "2026-01-05";

    @Autowired
    private EntryDesk entries;

    @Autowired
    private RecordDesk records;

    @Autowired
    private DutyObjectionDesk desk;

    @Autowired
    private Objections objections;

    @Autowired
    private QuotaDesk quotas;

    @Autowired
    private YearDesk years;

    @Autowired
    private Offices offices;

    @Autowired
    private Viewers viewers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyFieldTakesOrRefusesEveryValue() {
        var hostile = new HostileTries(transaction);
        var entry = entries.add(viewers.of(DEPUTY), Map.of("kind", "notes", "date", DAY, "text", "读书笔记一则"), List.of());
        desk.object(viewers.of(DEPUTY), DEPUTY, Map.of("words", "少记了一次走访"));
        long objection = objections.of("yecun", DEPUTY).stream()
                .filter(Objection::open)
                .findFirst()
                .orElseThrow()
                .id();
        var all = HostileValues.all();
        for (int i = 0; i < all.size(); i += EVERY) {
            var value = String.valueOf(all.get(i));
            entered(hostile, entry, value);
            kept(hostile, value);
            objected(hostile, objection, value);
            counted(hostile, value);
        }
        assertThat(hostile.faults()).isEmpty();
        System.out.println("hostile values in forms beside a file: " + hostile.count());
    }

    private Viewer clerk() {
        return viewers.of("yecunClerk1");
    }

    private void entered(HostileTries hostile, String entry, String value) {
        var right = Map.of(
                "deputy", DEPUTY, "body", "yecun", "kind", "deed", "date", DAY, "text", "修路", "enteredFrom", "phone");
        hostile.each(right, value, typed -> entries.add(clerk(), typed, List.of()));
        hostile.each(Map.of("reason", "不属实"), value, typed -> entries.giveBack(clerk(), entry, typed));
    }

    private void kept(HostileTries hostile, String value) {
        hostile.each(
                Map.of("kind", "honour", "date", DAY, "words", "先进", "giver", "区"),
                value,
                typed -> records.add(clerk(), DEPUTY, typed));
        hostile.each(Map.of("why", "错了"), value, typed -> records.strike(clerk(), DEPUTY, 0, typed));
        hostile.each(
                Map.of("kind", "away", "from", DAY, "to", DAY, "basis", "来电"),
                value,
                typed -> records.away(clerk(), DEPUTY, typed));
        hostile.each(Map.of("to", DAY), value, typed -> records.back(clerk(), DEPUTY, 0, typed));
    }

    private void objected(HostileTries hostile, long objection, String value) {
        hostile.each(
                Map.of("body", "yecun", "fact", "", "words", "不对", "enteredFrom", "phone"),
                value,
                typed -> desk.object(clerk(), DEPUTY, typed));
        var right = Map.of("outcome", "added", "answer", "已核对", "kind", "own:deed", "date", DAY, "added", "走访");
        hostile.each(right, value, typed -> desk.answer(clerk(), DEPUTY, objection, typed));
    }

    private void counted(HostileTries hostile, String value) {
        var right = Map.of(
                "office",
                "yecun",
                "year",
                "2026",
                "campaign",
                "活动",
                "name",
                "走访",
                "asked",
                "DEPUTY",
                "number",
                "1",
                "source",
                "方案");
        hostile.each(right, value, typed -> quotas.add(clerk(), typed, List.of("suggestion")));
        hostile.tries("kinds", value, () -> quotas.add(clerk(), right, List.of(value)));
        hostile.each(Map.of("office", "yecun", "year", "2021"), value, typed -> quotas.usual(clerk(), typed));
        hostile.tries("office", value, () -> years.open(clerk(), value, 2021));
        hostile.each(
                Map.of("person", DEPUTY, "enteredFrom", "phone"),
                value,
                typed -> years.agree(clerk(), offices.get("yecun"), 2021, typed));
    }
}
