package jianyi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jianyi.WholeProduct;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Span;
import jianyi.casework.fold.MarksOver;
import jianyi.office.Offices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered and what is counted anew come to the same at every moment, whoever has changed whatever. */
@WholeProduct
class FoldsTest {

    private static final int CHANGES = 60;
    private static final Pattern READ = Pattern.compile("(?:from|join) ([a-z_]+)");

    @Autowired
    private Statistics statistics;

    @Autowired
    private Sources sources;

    @Autowired
    private Reckoning reckoning;

    @Autowired
    private FoldedLines folds;

    @Autowired
    private Recounts recounts;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    private final LocalDate today = LocalDate.now();

    private History town(String code, int cases) {
        var town = new HistoryMaker(code, new Random(code.hashCode()), today).make(cases);
        transaction.executeWithoutResult(status -> {
            var rows = new Rows();
            new HistoryRows(rows).add(town);
            rows.put(jdbc);
            jdbc.update("update office set parent = 'chengguan' where code = ?", code);
        });
        return town;
    }

    @Test
    void afterWhateverChangeTheFiguresAreThoseCountedFromTheFacts() {
        var random = new Random(118);
        var town = town("folded", 60);
        var other = town("foldedtoo", 3);
        var changes = FoldedChanges.of(town, other.town, today);
        int told = 0;
        for (int i = 0; i < CHANGES; i++) {
            var question = question(town, random);
            MarksOver.now(jdbc);
            var before = remembered(question);
            FoldedChanges.change(jdbc, random, changes.get(i % changes.size()), town.town);
            var now = remembered(question);
            assertThat(now).as(changes.get(i % changes.size()) + " " + question).isEqualTo(anew(question));
            told += now.equals(before) ? 0 : 1;
        }
        assertThat(told).as("changes that could be seen in the figures").isGreaterThan(CHANGES / 4);
        for (History one : List.of(town, other)) {
            questions(one)
                    .forEach(each ->
                            assertThat(remembered(each)).as(each.toString()).isEqualTo(anew(each)));
        }
    }

    private record Question(Extent extent, int year) {}

    private Question question(History town, Random random) {
        var all = questions(town);
        return all.get(random.nextInt(all.size()));
    }

    private List<Question> questions(History town) {
        var body = offices.get(town.town);
        var all = new ArrayList<Question>();
        for (int year : List.of(today.getYear(), today.getYear() - 1)) {
            for (int circle : List.of(Lines.OFFICES, Lines.ABOVE, Lines.BODY)) {
                all.add(new Question(new Extent(body, body, List.of(), circle), year));
            }
            var units = List.of(town.government(), town.agri, town.build);
            all.add(new Question(new Extent(offices.get(town.government()), body, units, Lines.OFFICES), year));
            all.add(new Question(new Extent(offices.get(town.agri), body, List.of(town.agri), Lines.OFFICES), year));
        }
        return all;
    }

    private Map<Part, Count> remembered(Question asked) {
        return statistics.of(asked.extent(), asked.year()).counts();
    }

    private Map<Part, Count> anew(Question asked) {
        var body = asked.extent().body().code();
        var lines = sources.lines(Span.year(body, asked.year(), today));
        return reckoning.counts(lines, asked.extent(), sources.figures(body));
    }

    @Test
    void whatHasNotChangedIsNotCountedAgain() {
        var town = town("foldedstill", 30);
        MarksOver.now(jdbc);
        var portions =
                sources.portions(Span.year(town.town, today.getYear(), today)).get(0);
        var fold = folds.current(town.town, portions);
        assertThat(folds.current(town.town, portions)).isSameAs(fold);
        jdbc.update("update suggestion set category = '教育' where body = ?", town.town);
        assertThat(folds.current(town.town, portions)).isNotSameAs(fold);
        MarksOver.now(jdbc);
        var later = folds.current(town.town, portions);
        assertThat(folds.current(town.town, portions)).isSameAs(later);
    }

    /** It took its number before anybody counted and was over only afterwards. */
    @Test
    void aChangeThatWasUnderWayWhenTheyWereCountedIsCountedAsSoonAsItIsOver() throws SQLException {
        var town = town("foldedslowly", 30);
        var question = questions(town).get(2);
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            withdraw(slow, town);
            MarksOver.now(jdbc);
            var before = remembered(question);
            assertThat(before).isEqualTo(anew(question));
            slow.commit();
            assertThat(remembered(question)).isEqualTo(anew(question)).isNotEqualTo(before);
        }
    }

    @Test
    void oneMarkTellsOfWhatManyTransactionsDoAlsoOfOneThatIsOverOnlyAfterTheCounting() throws SQLException {
        var town = town("foldedshared", 30);
        var question = questions(town).get(2);
        MarksOver.now(jdbc);
        int before = marks(town);
        jdbc.update("update suggestion set category = '教育' where body = ?", town.town);
        int marks = marks(town);
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            withdraw(slow, town);
            var counted = remembered(question);
            slow.commit();
            assertThat(remembered(question)).isEqualTo(anew(question)).isNotEqualTo(counted);
        }
        assertThat(marks(town)).isEqualTo(marks);
        MarksOver.now(jdbc);
        jdbc.update("update suggestion set category = '水利' where body = ?", town.town);
        assertThat(marks(town) - marks).isEqualTo(marks - before).isPositive();
    }

    private int marks(History town) {
        return jdbc.queryForObject("select count(*) from figure_mark where body = ?", Integer.class, town.town);
    }

    @Test
    void whatOneTransactionSeesOfItselfNobodyElseCountsBeforeItIsOver() {
        var town = town("foldedback", 30);
        var question = questions(town).get(2);
        var before = remembered(question);
        transaction.executeWithoutResult(status -> {
            jdbc.update("update suggestion set state = 'WITHDRAWN', closed_on = ? where body = ?", today, town.town);
            assertThat(remembered(question)).isEqualTo(anew(question)).isNotEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(remembered(question)).isEqualTo(before);
    }

    /** Without a mark nobody could tell that something has changed: it has been counted already. */
    @Test
    void whatSomebodyHasAskedForIsCountedAgainEveryMinuteAndMarksOfAnotherDatabaseAreThrownAway() {
        var town = town("foldedsoon", 30);
        var question = questions(town).get(2);
        var before = remembered(question);
        jdbc.update("update suggestion set state = 'WITHDRAWN', closed_on = ? where body = ?", today, town.town);
        jdbc.update("insert into figure_mark (body, portion, xact) values (?, ?, '9000000000000')", town.town, today);
        recounts.look();
        assertThat(jdbc.queryForList("select body from figure_mark where xact = '9000000000000'"))
                .isEmpty();
        jdbc.update("delete from figure_mark where body = ?", town.town);
        assertThat(remembered(question)).isEqualTo(anew(question)).isNotEqualTo(before);
    }

    private void withdraw(Connection connection, History town) throws SQLException {
        try (var change = connection.prepareStatement(
                "update suggestion set state = 'WITHDRAWN', closed_on = current_date where body = ?")) {
            change.setString(1, town.town);
            change.executeUpdate();
        }
    }

    @Test
    void everyTableTheLinesAreReadFromMarksWhatChangesInIt() {
        var sql = sources.portions(Span.year("yecun", today.getYear(), today)).stream()
                .map(portions -> portions.all().sql())
                .collect(Collectors.joining());
        var read = READ.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
        read.retainAll(jdbc.queryForList("select tablename from pg_tables where schemaname = 'jianyi'", String.class));
        assertThat(jdbc.queryForList(
                        "select cast(cast(tgrelid as regclass) as text) from pg_trigger where tgname = 'figure_changed'",
                        String.class))
                .as("tables with a trigger")
                .containsExactlyInAnyOrderElementsOf(read)
                .hasSize(10);
    }
}
