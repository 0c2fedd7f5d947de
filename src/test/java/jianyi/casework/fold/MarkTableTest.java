package jianyi.casework.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeProduct
class MarkTableTest {

    private static final LocalDate MONTH = LocalDate.of(2020, 1, 1);

    @Autowired
    private MarkTable table;

    @Autowired
    private JdbcTemplate jdbc;

    private int marks() {
        return jdbc.queryForObject("select count(*) from figure_mark where body = 'marktown'", Integer.class);
    }

    /** One of its processes may be killed and all go on by itself; a table that is not logged would be empty then. */
    @Test
    void marksOutliveACrashOfTheDatabaseAsWhatTheyTellOfDoes() {
        assertThat(jdbc.queryForObject(
                        "select relpersistence from pg_class where oid = cast('figure_mark' as regclass)",
                        String.class))
                .isEqualTo("p");
    }

    @Test
    void whatAMarkTellsOfIsKnownUntilNobodyRemembersWhatWasBefore() {
        long since = table.now(List.of("marktown"), 0).horizon();
        jdbc.queryForList("select figure_mark('marktown', ?)", MONTH);
        assertThat(table.now(List.of("marktown"), since).of("marktown")).containsOnlyKeys(MONTH);
        table.clear(300);
        assertThat(marks()).isOne();
        MarksOver.now(jdbc);
        MarksOver.now(jdbc);
        table.clear();
        assertThat(marks()).isOne();
        table.clear(0);
        assertThat(marks()).isZero();
        assertThat(table.now(List.of("marktown"), since).of("marktown")).isEqualTo(Map.of());
    }
}
