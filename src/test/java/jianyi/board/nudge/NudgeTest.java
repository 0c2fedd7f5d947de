package jianyi.board.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.board.BoardReaders;
import jianyi.board.Scope;
import jianyi.demo.TimeMachine;
import jianyi.flow.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One press for everything that is late: text seen first, one notice a unit, and none again within five working days. */
@WholeProduct
class NudgeTest {

    private static final String CLERK = "yecunClerk1";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private BoardReaders readers;

    @Autowired
    private Viewers viewers;

    @Autowired
    private NudgeDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private Town town;
    private TimeMachine time;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        time = new TimeMachine(product);
        jdbc.sql("delete from nudge").update();
        jdbc.sql("delete from outbox where template like 'nudged%'").update();
    }

    @Test
    void aUnitGetsOneNoticeOfAllItsItemsAlongWithItsGovernmentAndADeputyIsReminded() {
        var plain = atWork("关于村口路灯的建议", false);
        var secret = atWork("关于某位邻居的建议", true);
        var cosigned = town.suggest("yecunDeputy1", Town.suggestion("关于请人附议的晒场", "coSigners", List.of("yecunDeputy5")));
        var day = LocalDate.now().plusMonths(5);
        time.on(day, () -> {
            var nudges = proposed();
            var unit = of(nudges, "yecuncivil");
            assertThat(unit.sentence()).contains("请夜村镇人民政府督促夜村镇社会事务办公室");
            assertThat(unit.facts().keySet()).anyMatch(label -> label.contains("关于村口路灯的建议"));
            assertThat(unit.facts().keySet()).noneMatch(label -> label.contains("某位邻居"));
            assertThat(of(nudges, "yecunDeputy5").sentence()).contains("提醒").doesNotContain("催办");
            send(nudges, "yecuncivil", "yecunDeputy5");
        });
        assertThat(told("nudged")).contains("yecuncivilHandler1", "yecuncivilHead1", "yecungovClerk1");
        assertThat(told("nudgedDeputy")).containsExactly("yecunDeputy5");
        assertThat(mailsTo("yecungovClerk1", "nudged")).isEqualTo(1);
        for (String number : List.of(plain, secret)) {
            assertThat(lines(number)).contains("催办夜村镇社会事务办公室");
        }
        assertThat(lines(cosigned)).contains("提醒代表").doesNotContain("催办");
    }

    @Test
    void nobodyIsPressedTwiceWithinFiveWorkingDaysNorOfWhatWasNotSeen() {
        atWork("关于公厕的建议", false);
        var day = LocalDate.of(2027, 6, 7);
        time.on(day, () -> {
            assertThat(send(proposed(), "yecuncivil")).hasSize(1);
            assertThat(of(proposed(), "yecuncivil").open()).isFalse();
            assertThat(refused(proposed(), "yecuncivil").status()).isEqualTo(409);
        });
        time.on(
                day.plusDays(4),
                () -> assertThat(refused(proposed(), "yecuncivil").status()).isEqualTo(409));
        time.on(day.plusDays(8), () -> {
            var refusal = catchThrowableOfType(
                    Refusal.class,
                    () -> desk.send(viewers.of(CLERK), scope(CLERK), List.of("yecuncivil"), Set.of("0")));
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(send(proposed(), "yecuncivil")).hasSize(1);
        });
    }

    @Test
    void whoeverOnlyReadsPressesNobody() {
        assertThat(town.as("districtClerk1").page("/board/nudge?office=yecun").status())
                .isEqualTo(403);
        assertThat(town.as("yecunagriHead1").page("/board/nudge").status()).isEqualTo(403);
        var empty = town.as(CLERK).fill("/board/nudge?office=yecun", "/board/nudge", Map.of("office", "yecun"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("“发给”至少要选一个单位或代表");
    }

    private String atWork(String title, boolean confidential) {
        var number = town.suggest("yecunDeputy2", Town.suggestion(title, "confidential", confidential));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecuncivil",
                "months",
                3);
        return number;
    }

    private Scope scope(String person) {
        return readers.of(viewers.of(person)).get(0);
    }

    private List<Nudge> proposed() {
        return desk.proposed(scope(CLERK));
    }

    private static Nudge of(List<Nudge> nudges, String recipient) {
        return nudges.stream()
                .filter(one -> one.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private List<Nudge> send(List<Nudge> seen, String... recipients) {
        var items = seen.stream()
                .flatMap(nudge -> nudge.late().stream())
                .map(late -> Long.toString(late.step()))
                .collect(Collectors.toSet());
        return desk.send(viewers.of(CLERK), scope(CLERK), List.of(recipients), items);
    }

    private Refusal refused(List<Nudge> seen, String recipient) {
        return catchThrowableOfType(Refusal.class, () -> send(seen, recipient));
    }

    private List<String> told(String template) {
        return jdbc.sql("select distinct person from outbox where template = ?")
                .param(template)
                .query(String.class)
                .list();
    }

    private int mailsTo(String person, String template) {
        return jdbc.sql("select count(*) from outbox where person = ? and template = ? and sentence like '%社会事务办公室%'")
                .params(person, template)
                .query(Integer.class)
                .single();
    }

    private String lines(String number) {
        return String.join(
                "\n",
                jdbc.sql("select what from entry where number = ?")
                        .param(number)
                        .query(String.class)
                        .list());
    }
}
