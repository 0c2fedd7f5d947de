package jianyi.casework.head;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The head of a case says what its room's row says, from the beginning over every change to the end. */
@WholeProduct
class HeadsTest {

    private static final String CLERK = "yecunClerk1";

    @LocalServerPort
    private int port;

    @Autowired
    private Heads heads;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void everyCaseOfEveryRoomHasAHeadThatSaysTheSame() {
        assertThat(jdbc.sql("""
                        select coalesce(c.number, h.number) from (
                            select number, 'suggestion' as room, body, title, nullif(instance, '') as instance from suggestion
                            union all select number, 'meeting', body, title, nullif(instance, '') from meeting
                            union all select i.number, 'inspection', i.body, i.title, own.instance
                                from inspection i join case_head own on own.number = i.number
                            union all select number, 'inspectionPlan', body, year || ' 年度监督和代表工作计划', instance
                                from inspection_plan
                            union all select a.number, 'activity', own.body, own.title, own.instance
                                from activity a join case_head own on own.number = a.number
                            union all select s.number, 'activity', own.body, own.title, own.instance
                                from station s join case_head own on own.number = s.number
                            union all select d.number, 'duty', d.body, own.title, own.instance
                                from duty_entry d join case_head own on own.number = d.number) c
                        full join case_head h on h.number = c.number
                        where (h.number, h.room, h.body, h.title, h.instance)
                            is distinct from (c.number, c.room, c.body, c.title, c.instance)""").query(String.class).list()).isEmpty();
    }

    @Test
    void aTitleThatIsAmendedAndAnEndAreOnTheHead() {
        var number = town.suggest("yecunDeputy1", suggestion("关于修桥的建义"));
        assertThat(heads.find(number)).hasValueSatisfying(head -> {
            assertThat(head.room()).isEqualTo("suggestion");
            assertThat(head.body()).isEqualTo("yecun");
            assertThat(head.instance()).isNotNull();
            assertThat(head.endedOn()).isNull();
        });
        town.does(CLERK, "user_review", number, "reviewOutcome", "return", "reviewReason", "标题有错字");
        var amended = suggestion("关于修桥的建议").entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
        town.does("yecunDeputy1", "user_amend", number, amended);
        assertThat(heads.find(number).orElseThrow().title()).isEqualTo("关于修桥的建议");
        town.does(CLERK, "user_review", number, "reviewOutcome", "letter", "reviewReason", "属于来信");
        assertThat(heads.find(number).orElseThrow().endedOn()).isNotNull();
    }

    @Test
    void whateverHangsOnACaseFollowsItToAnotherBody() {
        var number = town.suggest("yecunDeputy2", suggestion("关于县道会车点的建议"));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "forward",
                "forwardAs",
                "transfer",
                "forwardTo",
                "district",
                "reviewReason",
                "县道归区里管");
        var now = heads.now(number).orElseThrow();
        assertThat(heads.find(now))
                .hasValueSatisfying(head -> assertThat(head.body()).isEqualTo("district"));
        assertThat(heads.find(number)).isEmpty();
        for (String table : List.of("entry", "step", "suggestion")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where number = ?")
                            .param(now)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isPositive();
        }
    }
}
