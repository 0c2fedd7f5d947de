package jianyi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jianyi.WholeProduct;
import jianyi.office.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The record only grows, and an entry shares the fate of the change it tells of. */
@WholeProduct
class AuditTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void anEntrySaysWhoForWhomWhatAndBothValues() {
        trail.add(Act.rights("测试" + mark).to("yecunClerk1").changed("甲", "乙"));
        assertThat(jdbc.sql("""
                                select coalesce(actor, '系统') || '|' || person || '|' || person_name || '|' || value_before || '|' || value_after
                                from audit_entry where words = ?""").param("测试" + mark).query(String.class).list())
                .containsExactly("系统|yecunClerk1|" + people.get("yecunClerk1").name() + "|甲|乙");
    }

    @Test
    void anEntryOfAChangeThatFailsIsNotThere() {
        transaction.executeWithoutResult(status -> {
            trail.add(Act.rules(mark));
            status.setRollbackOnly();
        });
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatBelongsTogetherIsOneLineAndNothingIsNone() {
        trail.inOneLine(
                Act.rights("建立" + mark), () -> List.of("a", "b", "c").forEach(one -> trail.add(Act.rights(one))));
        trail.inOneLine(Act.rights("没有" + mark), () -> {});
        assertThat(lines()).containsExactly("建立" + mark + "（共 3 项）");
    }

    @Test
    void whatStrangersTypeBreaksNothing() {
        trail.add(Act.of(Act.Kind.REFUSED, mark + "\0\u0007" + "x".repeat(10_000)));
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).hasSize(4000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set words = ''",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set hash = ''",
                "delete from audit_seal",
                "truncate audit_seal",
                "update sign_in set outcome = 'IN'",
                "delete from sign_in",
                "truncate sign_in"
            })
    void nobodyTakesALineBack(String attempt) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasStackTraceContaining("only grows");
    }

    private List<String> lines() {
        return jdbc.sql("select words from audit_entry where words like ? order by id")
                .param("%" + mark + "%")
                .query(String.class)
                .list();
    }
}
