package jianyi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever goes round the trigger with the power of the database's owner is found out by the seals. */
@WholeProduct
class ChainTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    Chain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    HikariDataSource database;

    @Autowired
    void thePoolItself(DataSource product) throws SQLException {
        database = product.unwrap(HikariDataSource.class);
    }

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void threeLinesAreSealed() {
        for (String one : new String[] {"甲", "乙", "丙"}) {
            trail.add(Act.rights(one + mark).to("yecunClerk1").changed("A", "B"));
        }
        chain.seal();
    }

    @Test
    void whatNobodyTouchedIsSound() {
        Verdict verdict = chain.check(null);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.waiting()).isZero();
        assertThat(chain.check(verdict.last()).sound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set words = '丁' where words = '乙%s'|与封存时不同",
                "update audit_entry set at = at + interval '1 second' where words = '乙%s'|与封存时不同",
                "update audit_entry set actor = 'yecunClerk2' where words = '乙%s'|与封存时不同",
                "update audit_entry set value_before = null where words = '乙%s'|与封存时不同",
                "update audit_entry set value_before = 'AB', value_after = '' where words = '乙%s'|与封存时不同",
                "delete from audit_entry where words = '乙%s'|缺失",
                "delete from audit_seal where entry = (select id from audit_entry where words = '乙%s')|缺失"
            })
    void aLineChangedOrRemovedIsFound(String forgery, String found) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(forgery.formatted(mark)).update()).isOne();
            assertThat(chain.check(null).faults())
                    .anySatisfy(fault -> assertThat(fault).contains(found));
            status.setRollbackOnly();
        });
    }

    @Test
    void aTailCutOffIsFoundByTheSealWrittenDownBefore() {
        String noted = chain.check(null).last();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from audit_seal where place = (select max(place) from audit_seal)")
                    .update();
            jdbc.sql("delete from audit_entry where words = ?")
                    .param("丙" + mark)
                    .update();
            assertThat(chain.check(null).sound()).isTrue();
            assertThat(chain.check(noted).faults()).containsExactly("封存中没有抄下的 " + noted);
            status.setRollbackOnly();
        });
    }

    @Test
    void aLineWhoseChangeTakesLongIsSealedAfterLaterOnes() throws Exception {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.createStatement()) {
                insert.execute("insert into audit_entry (at, kind, words, address) values ('2026-01-01', 'RULES', '慢"
                        + mark + "', '')");
            }
            trail.add(Act.rules("快" + mark));
            chain.seal();
            slow.commit();
            slow.setAutoCommit(true);
        }
        chain.seal();
        assertThat(chain.check(null).sound()).isTrue();
        assertThat(jdbc.sql("""
                                select e.words from audit_seal s join audit_entry e on e.id = s.entry
                                where e.words like ? order by s.place""").param("_" + mark).query(String.class).list()).endsWith("快" + mark, "慢" + mark);
    }

    @Test
    void theCommandChecksWithoutTheProduct() {
        String[] where = {
            "--check-record",
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword(),
            "--spring.jmx.enabled=false"
        };
        assertThat(RecordCheck.asked(where)).isTrue();
        assertThat(RecordCheck.run(where)).isZero();
        where[0] = "--check-record=1:00";
        assertThat(RecordCheck.run(where)).isOne();
    }
}
