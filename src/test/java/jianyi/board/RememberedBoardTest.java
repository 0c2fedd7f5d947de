package jianyi.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import jianyi.WholeProduct;
import jianyi.board.Scope.View;
import jianyi.casework.fold.MarkTable;
import jianyi.casework.fold.MarksOver;
import jianyi.office.Offices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A board that remembers and one that has just begun show the same, whatever has happened to a case in between. */
@WholeProduct
class RememberedBoardTest {

    private static final List<String> CHANGES = List.of(
            "update step set done_at = now() where number = ? and done_at is null",
            "update step set gone_at = null, done_at = null where number = ?",
            "update step set due = current_date - 3 where number = ?",
            "update step set groups = array['courtHandler'], persons = '{}' where number = ?",
            "update step set persons = array['somebody'] where number = ?",
            "update step set since = since - interval '30 days' where number = ?",
            "update step set key = 'user_reportProgress' where number = ?",
            "delete from step where number = ?",
            "insert into step (task, key, number, arrived_at, groups) values (gen_random_uuid(), 'user_handle', ?, now(), array['courtHandler'])",
            "update suggestion set closed_on = current_date where number = ?",
            "update suggestion set closed_on = null where number = ?",
            "update suggestion set round = 3 - round where number = ?",
            "update suggestion set state = 'RATING' where number = ?",
            "update suggestion set accepted_on = null where number = ?",
            "update suggestion set submitted_at = submitted_at - interval '50 days' where number = ?",
            "update suggestion set body = 'foldeskb' where number = ?",
            "update case_head set number = number || '9' where number = ?");

    private static final String CASES = " where number in (select number from case_head where body like 'foldesk_')";

    private static final List<String> GONE = List.of(
            "delete from step" + CASES,
            "delete from inspection" + CASES,
            "delete from meeting" + CASES,
            "delete from suggestion" + CASES,
            "delete from case_head where body like 'foldesk_'",
            "with gone as (delete from deputy where body like 'foldesk_' returning person)"
                    + " delete from person where id in (select person from gone)",
            "delete from office where code like 'foldesk%' and parent like 'foldesk%'",
            "delete from office where code like 'foldesk%'");

    @Autowired
    private Standings standings;

    @Autowired
    private HeldSql held;

    @Autowired
    private BoardDays days;

    @Autowired
    private MarkTable table;

    @Autowired
    private Offices offices;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Other tests look at every case there is, and these are none that anybody could have. */
    @AfterEach
    void theTownsAreGone() {
        transaction.executeWithoutResult(status -> GONE.forEach(jdbc::update));
    }

    @Test
    void afterWhateverChangeTheBoardShowsWhatIsThere() {
        var random = new Random(119);
        var towns = List.of("foldeska", "foldeskb");
        enter(random, towns);
        int seen = 0;
        for (int i = 0; i < 5 * CHANGES.size(); i++) {
            var scope = scope(random, towns);
            MarksOver.now(jdbc);
            var before = standings.of(scope);
            change(random, CHANGES.get(i % CHANGES.size()));
            var now = standings.of(scope);
            same(now, anew().of(scope));
            seen += now.counts().equals(before.counts()) && now.owed().equals(before.owed()) ? 0 : 1;
        }
        assertThat(seen).as("changes that could be seen on the board").isGreaterThan(CHANGES.size() / 2);
    }

    private void enter(Random random, List<String> towns) {
        transaction.executeWithoutResult(status -> {
            towns.forEach(town -> Desks.found(jdbc, town));
            Desks.street(jdbc, "foldesk");
            var kinds = new HashMap<String, String>();
            offices.ever()
                    .forEach(office -> kinds.put(office.code(), office.kind().name()));
            var desks = new Desks(random, days.today(), kinds, "foldesk");
            towns.forEach(town -> desks.fill(town, 25));
            desks.put(jdbc);
            jdbc.update("update office set parent = 'chengguan' where code like 'foldesk_'");
        });
    }

    private Scope scope(Random random, List<String> towns) {
        boolean shut = random.nextInt(3) == 0;
        var town = towns.get(random.nextInt(2));
        return switch (random.nextInt(3)) {
            case 0 -> new Scope(View.BODY, offices.get(town), Set.of(town), Set.of(), true, false, shut);
            case 1 -> new Scope(View.ABOVE, offices.get(town), Set.of(town), Set.of(), true, false, shut);
            default ->
                new Scope(View.TOWNS, offices.get("district"), Set.copyOf(towns), Set.of(town), false, false, shut);
        };
    }

    private void change(Random random, String sql) {
        var cases = jdbc.queryForList(
                "select number from case_head where body like 'foldesk_' and room = 'suggestion' order by number",
                String.class);
        jdbc.update(sql, cases.get(random.nextInt(cases.size())));
    }

    private Standings anew() {
        return new Standings(new Lyings(held, days, table, database), offices, days);
    }

    private static void same(Counted one, Counted other) {
        assertThat(Set.copyOf(one.counts())).as(one.scope().toString()).isEqualTo(Set.copyOf(other.counts()));
        assertThat(Set.copyOf(one.owed())).as(one.scope().toString()).isEqualTo(Set.copyOf(other.owed()));
    }
}
