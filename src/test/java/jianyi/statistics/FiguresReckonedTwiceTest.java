package jianyi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jianyi.WholeProduct;
import jianyi.calendar.Calendars;
import jianyi.casework.figure.Span;
import jianyi.office.Offices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The database and somebody who goes through the facts one by one come to the same figures. */
@WholeProduct
class FiguresReckonedTwiceTest {

    private static final int TOWNS = 300;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Sources sources;

    @Autowired
    private Reckoning reckoning;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyFigureOfThreeHundredTownsComesOutTheSameBothWays() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var all = histories(new Random(20_261_120));
            var rows = new Rows();
            all.forEach(new HistoryRows(rows)::add);
            rows.put(jdbc);
            jdbc.execute("analyze");
            var told = new TreeMap<String, Integer>();
            all.forEach(history -> same(history, told));
            assertThat(told.keySet()).as("figures that told something").containsAll(keys(all.get(0)));
        });
    }

    private static List<History> histories(Random random) {
        var all = new ArrayList<History>();
        for (int i = 0; i < TOWNS; i++) {
            all.add(new HistoryMaker("t%03d".formatted(i), random, TODAY).make());
        }
        return all;
    }

    private List<String> keys(History one) {
        return sources.figures(one.town).stream()
                .map(figure -> figure.key())
                .filter(key -> !key.startsWith("heldBy"))
                .toList();
    }

    private void same(History history, Map<String, Integer> told) {
        int year = TODAY.getYear() - history.town.hashCode() % 2;
        var naive = new NaiveFigures(history, calendars.current(), year, TODAY).counted();
        var counted = counted(history, year);
        assertThat(counted).as(history.town + " " + year).isEqualTo(naive);
        naive.forEach((key, count) -> {
            if (!count.startsWith("0/")) {
                told.merge(key.split(" ")[0], 1, Integer::sum);
            }
        });
    }

    private Map<String, String> counted(History history, int year) {
        var span = Span.year(history.town, year, TODAY);
        var counts = reckoning.counts(
                sources.lines(span), Extent.all(offices.get(history.town)), sources.figures(history.town));
        return counts.entrySet().stream()
                .filter(one ->
                        one.getKey().by() == Part.By.WHOLE || one.getKey().by() == Part.By.UNIT)
                .filter(one -> !one.getKey().key().startsWith("heldBy"))
                .collect(Collectors.toMap(
                        one -> (one.getKey().key() + " " + one.getKey().value()).strip(),
                        one -> one.getValue().numerator() + "/" + one.getValue().denominator(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
