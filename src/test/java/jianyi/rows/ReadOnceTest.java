package jianyi.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@WholeProduct
class ReadOnceTest {

    private static final String SERIES = "read-once";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    PlatformTransactionManager manager;

    TransactionTemplate one;
    TransactionTemplate another;

    @BeforeEach
    void aSeriesStandsAtOne() {
        one = new TransactionTemplate(manager);
        another = new TransactionTemplate(manager);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        jdbc.sql("insert into number_series values (?, 1) on conflict (name) do update set last = 1")
                .param(SERIES)
                .update();
    }

    private int last() {
        return ReadOnce.of("number_series", SERIES, () -> read(""));
    }

    private int read(String locking) {
        return jdbc.sql("select last from number_series where name = ?" + locking)
                .param(SERIES)
                .query(Integer.class)
                .single();
    }

    private void stands(int at) {
        jdbc.sql("update number_series set last = ? where name = ?")
                .params(at, SERIES)
                .update();
    }

    private void anotherSets(int at) {
        another.executeWithoutResult(own -> stands(at));
    }

    @Test
    void whatATransactionHasReadItDoesNotReadAgainAndTheNextOneDoes() {
        one.executeWithoutResult(own -> {
            assertThat(last()).isEqualTo(1);
            anotherSets(2);
            assertThat(last()).isEqualTo(1);
        });
        one.executeWithoutResult(own -> assertThat(last()).isEqualTo(2));
        anotherSets(3);
        assertThat(last()).as("outside a transaction").isEqualTo(3);
        anotherSets(4);
        assertThat(last()).as("outside a transaction").isEqualTo(4);
    }

    @Test
    void whatItHasWrittenItselfItSees() {
        one.executeWithoutResult(own -> {
            assertThat(last()).isEqualTo(1);
            stands(2);
            assertThat(last()).isEqualTo(2);
            batches.batchUpdate(
                    "insert into number_series values (?, ?) on conflict (name) do update set last = excluded.last",
                    List.<Object[]>of(new Object[] {SERIES, 3}));
            assertThat(last()).isEqualTo(3);
            jdbc.sql(
                            "with taken as (update number_series set last = 4 where name = ? returning last) select * from taken")
                    .param(SERIES)
                    .query(Integer.class)
                    .single();
            assertThat(last()).isEqualTo(4);
        });
    }

    @Test
    void whatIsWrittenElsewhereChangesNothing() {
        one.executeWithoutResult(own -> {
            assertThat(last()).isEqualTo(1);
            anotherSets(2);
            jdbc.sql("update deadline set due = due where id = 0").update();
            assertThat(last()).isEqualTo(1);
            jdbc.sql("update case_head set number = number where number = ''").update();
            assertThat(last()).as("a head takes its case along").isEqualTo(2);
        });
    }

    @Test
    void whoHasWaitedForALockReadsEverythingAnew() {
        one.executeWithoutResult(own -> {
            assertThat(last()).isEqualTo(1);
            anotherSets(2);
            read(" for update");
            assertThat(last()).isEqualTo(2);
        });
    }

    @Test
    void whatIsLockedIsLockedOnce() {
        one.executeWithoutResult(own -> {
            assertThat(ReadOnce.locked("number_series", SERIES, () -> read(" for update"), () -> 0))
                    .isEqualTo(1);
            assertThat(last()).isEqualTo(1);
            stands(2);
            assertThat(ReadOnce.locked("number_series", SERIES, () -> 0, () -> read("")))
                    .isEqualTo(2);
        });
    }

    @Test
    void aTransactionInBetweenReadsForItself() {
        one.executeWithoutResult(own -> {
            assertThat(last()).isEqualTo(1);
            anotherSets(2);
            assertThat(another.<Integer>execute(inner -> last())).isEqualTo(2);
            assertThat(last()).isEqualTo(1);
        });
    }
}
