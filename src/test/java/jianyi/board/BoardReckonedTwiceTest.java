package jianyi.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jianyi.WholeProduct;
import jianyi.board.Scope.View;
import jianyi.office.Offices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** The database and somebody who goes through the cases one by one come to the same numbers, and each leads to as many cases. */
@WholeProduct
class BoardReckonedTwiceTest {

    private static final int DISTRICTS = 20;
    private static final int TOWNS = 5;

    @Autowired
    private Standings standings;

    @Autowired
    private Boards boards;

    @Autowired
    private HeldCases held;

    @Autowired
    private BoardDays days;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyNumberOfThreeHundredTownsComesOutTheSameBothWaysAndLeadsToAsManyCases() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var random = new Random(20_261_129);
            for (int i = 0; i < DISTRICTS; i++) {
                district(random, "z" + i + "t");
            }
        });
    }

    private void district(Random random, String prefix) {
        var towns = IntStream.range(0, TOWNS)
                .mapToObj(i -> prefix + (char) ('a' + i))
                .toList();
        towns.forEach(town -> Desks.found(jdbc, town));
        var street = prefix + "street";
        Desks.street(jdbc, street);
        var kinds = new HashMap<String, String>();
        offices.ever().forEach(office -> kinds.put(office.code(), office.kind().name()));
        var desks = new Desks(random, days.today(), kinds, street);
        towns.forEach(desks::fill);
        desks.put(jdbc);
        scopes(towns, street, random.nextBoolean()).forEach(scope -> {
            same(desks, scope);
            boards.of(scope, scope.view() == View.TOWNS ? scope : null).tables().forEach(table -> leads(scope, table));
        });
    }

    private List<Scope> scopes(List<String> towns, String street, boolean shut) {
        var town = towns.get(0);
        var all = new ArrayList<Scope>();
        all.add(scope(View.BODY, town, Set.of(town), shut));
        all.add(scope(View.ABOVE, town, Set.of(town), shut));
        all.add(scope(View.GOVERNMENT, town + "gov", Set.of(town + "gov", town + "agri", town + "build"), shut));
        all.add(scope(View.UNIT, town + "agri", Set.of(town + "agri"), shut));
        all.add(scope(View.STREET, street, Set.of(street), shut));
        all.add(new Scope(View.TOWNS, offices.get("district"), new HashSet<>(towns), Set.of(town), false, false, shut));
        return all;
    }

    private Scope scope(View view, String office, Set<String> codes, boolean shut) {
        return new Scope(view, offices.get(office), codes, Set.of(), true, false, shut);
    }

    private void same(Desks desks, Scope scope) {
        var params = days.params(scope);
        var naive = new NaiveBoard(
                desks, scope, days.today(), (LocalDate) params.get("near"), (LocalDate) params.get("far"));
        assertThat(Set.copyOf(standings.of(scope).counts()))
                .as(scope.toString())
                .isEqualTo(naive.cases());
        assertThat(Set.copyOf(standings.of(scope).owed())).as(scope.toString()).isEqualTo(naive.owed());
    }

    private void leads(Scope scope, BoardTable table) {
        for (BoardRow row : table.rows()) {
            for (Column column : table.kind().columns()) {
                var link = column.link(row);
                if (link != null) {
                    var found = held.page(ofTown(scope, row, link), query(link));
                    int lines = column.value(row);
                    assertThat(found).as(link).hasSize(Math.min(HeldCases.PAGE, lines));
                    assertThat(found.get(0).found()).as(link).isEqualTo(lines);
                }
            }
        }
    }

    private static HeldQuery query(String link) {
        Map<String, String> asked = new HashMap<>(UriComponentsBuilder.fromUriString(link)
                .build()
                .getQueryParams()
                .toSingleValueMap());
        return HeldQuery.of(asked);
    }

    /** A town's line leads to the town as its reader sees it. */
    private Scope ofTown(Scope scope, BoardRow row, String link) {
        return scope.view() != View.TOWNS || query(link).office().equals(scope.code())
                ? scope
                : scope(
                        scope.own().contains(row.code()) ? View.BODY : View.ABOVE,
                        row.code(),
                        Set.of(row.code()),
                        scope.shut());
    }
}
