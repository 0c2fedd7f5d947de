package jianyi.suggestion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger says of a case, to whom, and in which order. */
@WholeProduct
@Transactional
class LedgerColumnsTest {

    private static final String FIRST = "yecun-2026-0901";
    private static final String SECOND = "yecun-2026-0902";
    private static final String THIRD = "yecun-2026-0903";
    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";
    private static final String DEPUTY = "yecunDeputy7";

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerViews views;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    private StoredCases cases;
    private long handling;

    @BeforeEach
    void threeCasesOfYecun() {
        cases = new StoredCases(jdbc);
        cases.alone();
        cases.submitted(FIRST, "yecun", DEPUTY, "冯老根", "关于修缮产业路的建议");
        cases.submitted(SECOND, "yecun", DEPUTY, "冯老根", "关于老街停车难的建议");
        cases.submitted(THIRD, "yecun", "yecunDeputy8", "葛桂花", "关于安装路灯的建议");
        handling = cases.handledBy(FIRST, "yecunagri");
        cases.set(FIRST, "disclosure = 'full'");
    }

    @Test
    void itSaysAtWhoseDeskACaseLiesAndSinceWhenToWhomeverMayKnow() {
        cases.waits(FIRST, "user_signReply", handling, "yecunagriHead");
        cases.waits(SECOND, "user_review", null, "yecunClerk");

        assertThat(desk(CLERK, FIRST)).isEqualTo("夜村镇农业综合服务站负责人，自2026-09-14");
        assertThat(desk(HANDLER, FIRST)).isEqualTo("夜村镇农业综合服务站负责人，自2026-09-14");
        assertThat(desk(DEPUTY, FIRST)).isEqualTo("夜村镇农业综合服务站，自2026-09-17");
        assertThat(desk(DEPUTY, SECOND)).isEqualTo("夜村镇人大主席团，自2026-09-14");
        assertThat(desk(CLERK, THIRD)).isEqualTo("，自null");
    }

    @Test
    void unitsAndGovernmentDoNotLearnFromTheDeskThatTheChairIsAsked() {
        delivered();
        cases.set(FIRST, "state = 'RATING'");
        cases.waits(FIRST, "user_rate", null, "yecunClerk", DEPUTY);
        var before = row(HANDLER, FIRST);
        assertThat(desk(CLERK, FIRST)).isEqualTo("领衔代表，自2026-09-14");

        jdbc.sql("delete from step where number = ?").param(FIRST).update();
        cases.set(FIRST, "state = 'ESCALATED'");
        cases.waits(FIRST, "user_escalate", null, "yecunChair");

        assertThat(desk(CLERK, FIRST)).isEqualTo("夜村镇人大主席团，自2026-09-14");
        assertThat(row(HANDLER, FIRST)).isEqualTo(before);
        assertThat(desk(HANDLER, FIRST)).isEqualTo("领衔代表，自2026-09-17");
    }

    @Test
    void itSaysHowAndWhenACaseWasAnsweredAndWhetherInTime() {
        jdbc.sql("""
                        insert into handling (number, round, unit, part, settler, state, assigned_on, reply_due)
                        values (?, 1, 'yecunbuild', 'CO', 'yecunClerk', 'OPINED', '2026-09-17', '2026-12-17')""").param(FIRST).update();
        cases.cosigner(FIRST, "yecunDeputy8", "葛桂花", true);
        cases.drafted(handling, "已经动工。");
        assertThat(row(CLERK, FIRST).answeredOn()).isNull();

        delivered();

        var row = row(CLERK, FIRST);
        assertThat(row.units()).isEqualTo("夜村镇农业综合服务站");
        assertThat(row.coUnits()).isEqualTo("夜村镇村镇建设办公室");
        assertThat(row.signers()).isEqualTo("葛桂花");
        assertThat(row.replyClass()).isEqualTo("A");
        assertThat(row.answeredOn()).isEqualTo(LocalDate.of(2026, 9, 17));
        assertThat(row.inTime()).isEqualTo("按期");
        jdbc.sql("update handling set reply_due = '2026-09-14' where id = ?")
                .param(handling)
                .update();
        assertThat(row(CLERK, FIRST).inTime()).isEqualTo("逾期 3 个工作日");
    }

    @Test
    void whoReadsACaseAsPublishedLearnsNoMoreThanFromItsSheet() {
        delivered();
        cases.cosigner(FIRST, "yecunDeputy8", "葛桂花", true);
        cases.set(FIRST, "state = 'CLOSED', closed_on = '2026-10-01', verdict = 'satisfied'");
        cases.waits(FIRST, "user_review", null, "yecunClerk");

        var row = row("shaheziDeputy1", FIRST);

        assertThat(List.of(row.units(), row.coUnits(), row.holder(), row.replyClass(), row.inTime(), row.verdict()))
                .containsOnly("");
        assertThat(row.answeredOn()).isNull();
        assertThat(row.signers()).isEqualTo("葛桂花");
        cases.set(FIRST, "confidential = true");
        assertThat(row(HANDLER, FIRST).signers()).isEmpty();
        assertThat(row(CLERK, FIRST).signers()).isEqualTo("葛桂花");
    }

    @ParameterizedTest
    @EnumSource(LedgerColumn.class)
    void everyColumnSortsBothWaysAndLosesNothing(LedgerColumn column) {
        delivered();
        cases.accepted(SECOND, 3);
        cases.waits(SECOND, "user_assign", null, "yecunClerk");
        for (String reader : List.of(CLERK, HANDLER, DEPUTY, "districtClerk1")) {
            var usual = numbers(reader, column, "");
            var reverse = numbers(reader, column, "1");
            assertThat(reverse).as(reader).containsExactlyInAnyOrderElementsOf(usual);
            assertThat(usual)
                    .as(reader)
                    .hasSize(ledger.found(viewers.of(reader), LedgerQuery.of(Map.of()))
                            .size());
        }
    }

    @Test
    void whatIsEqualStandsInTheOrderOfNumbersAndNothingLast() {
        delivered();
        assertThat(numbers(CLERK, LedgerColumn.DEPUTY, "")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(numbers(CLERK, LedgerColumn.DEPUTY, "1")).containsExactly(THIRD, FIRST, SECOND);
        assertThat(numbers(CLERK, LedgerColumn.ANSWERED, "")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(numbers(CLERK, LedgerColumn.ANSWERED, "1")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(numbers(CLERK, LedgerColumn.NUMBER, "1")).containsExactly(THIRD, SECOND, FIRST);
        assertThat(numbers(CLERK, LedgerColumn.STATE, "1")).first().isEqualTo(FIRST);
    }

    @Test
    void anOrderDoesNotTellWhoseAConfidentialCaseIs() {
        cases.handledBy(SECOND, "yecunagri");
        cases.handledBy(THIRD, "yecunagri");
        for (String one : List.of(FIRST, SECOND, THIRD)) {
            cases.set(one, "confidential = true");
        }
        cases.set(FIRST, "deputy_name = '葛桂花'");
        cases.set(THIRD, "deputy_name = '冯老根'");

        assertThat(numbers(HANDLER, LedgerColumn.DEPUTY, "")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(numbers(HANDLER, LedgerColumn.DEPUTY, "1")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(numbers(CLERK, LedgerColumn.DEPUTY, "")).containsExactly(SECOND, THIRD, FIRST);
    }

    @Test
    void onlyYearsAreOfferedInWhichTheReaderFindsSomething() {
        cases.set(THIRD, "submitted_at = '2024-01-01T00:30:00+08:00'");
        assertThat(ledger.years(viewers.of(CLERK))).containsExactly(2026, 2024);
        assertThat(ledger.years(viewers.of(HANDLER))).containsExactly(2026);
        assertThat(ledger.years(viewers.of("waterHandler1"))).isEmpty();
    }

    @Test
    void everybodyKeepsHisOwnQuestionsUnderTheirNames() {
        views.keep(CLERK, "逾期的", LedgerQuery.of(Map.of("light", "RED", "sort", "since", "page", "3")));
        views.keep(CLERK, "逾期的", LedgerQuery.of(Map.of("light", "RED", "q", "路 灯", "reverse", "1")));
        views.keep("yecunClerk2", "我的", LedgerQuery.of(Map.of("mine", "1")));

        var kept = views.of(CLERK);

        assertThat(kept).extracting(LedgerViews.View::name).containsExactly("逾期的");
        assertThat(kept.get(0).address()).isEqualTo("/cases?light=RED&q=%E8%B7%AF%20%E7%81%AF&reverse=1");
        var others = views.of("yecunClerk2").get(0);
        assertThatThrownBy(() -> views.drop(CLERK, others.id())).isInstanceOf(Refusal.class);
        views.drop(CLERK, kept.get(0).id());
        assertThat(views.of(CLERK)).isEmpty();
        for (int i = 0; i < LedgerViews.MOST; i++) {
            views.keep(CLERK, "第" + i, LedgerQuery.of(Map.of()));
        }
        assertThatThrownBy(() -> views.keep(CLERK, "还有", LedgerQuery.of(Map.of())))
                .isInstanceOf(Refusal.class);
    }

    /** The one unit's reply has reached the deputy. */
    private void delivered() {
        if (jdbc.sql("select count(*) from reply where handling = ?")
                        .param(handling)
                        .query(Integer.class)
                        .single()
                == 0) {
            cases.drafted(handling, "已经动工。");
        }
        cases.delivered(handling);
        jdbc.sql("update handling set state = 'DELIVERED', ended_on = '2026-09-17' where id = ?")
                .param(handling)
                .update();
    }

    private String desk(String reader, String number) {
        var row = row(reader, number);
        return row.holder() + "，自" + row.heldSince();
    }

    private LedgerRow row(String reader, String number) {
        return LedgerReader.page(ledger, viewers.of(reader), LedgerQuery.of(Map.of())).stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers(String reader, LedgerColumn column, String reverse) {
        var query = LedgerQuery.of(Map.of("sort", column.path(), "reverse", reverse));
        return LedgerReader.page(ledger, viewers.of(reader), query).stream()
                .map(LedgerRow::number)
                .toList();
    }
}
