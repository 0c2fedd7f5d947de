package jianyi.suggestion;

import static jianyi.suggestion.Accompanied.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.notice.Notices;
import jianyi.notice.SentMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many mails a straight case costs: one co-signer, one co-unit, one promise, from submission to rating, a day for each step. */
@WholeProduct
class StraightMailsTest {

    private static final String COSIGNER = "yecunDeputy3";
    private static final String BUILD = "yecunbuildHandler1";
    private static final String PROMISE = "修好东段水渠｜2027-10-29";

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    private Accompanied town;

    @BeforeEach
    void theClockMoves() {
        town = new Accompanied(product);
    }

    @Test
    void everybodyGetsOneMailAnEventAndOnlyWhoeverHasTheNextStep() {
        var number = straight(Town.suggestion("关于维修跃进渠的建议", "coSigners", List.of(COSIGNER)));
        assertThat(mails(number))
                .containsExactlyInAnyOrder(
                        "yecunDeputy2 您的建议已经收到：" + number + "《关于维修跃进渠的建议》",
                        "yecunDeputy3 请确认是否附议，3月9日前：" + number + "《关于维修跃进渠的建议》",
                        "yecunClerk1 请审查建议，3月6日前：" + number + "《关于维修跃进渠的建议》",
                        "yecunClerk2 请审查建议，3月6日前：" + number + "《关于维修跃进渠的建议》",
                        "yecunDeputy2 建议已交办",
                        "yecunagriHandler1 请接收承办任务",
                        "yecunagriHandler2 请接收承办任务",
                        "yecunbuildHandler1 请接收承办任务",
                        "yecunbuildHandler2 请接收承办任务",
                        "yecunagriHead1 请签发答复",
                        "yecungovHead1 请签发答复",
                        "yecunClerk1 请审核答复",
                        "yecunagriHandler1 请送达答复",
                        "yecunDeputy2 请评价办理情况",
                        "yecunDeputy3 请评价办理情况",
                        "yecunDeputy2 建议已办结");
    }

    @Test
    void supervisionAndMoreTimeCostAMailForWhoeverHasTheNextStepAndForWhoeverAsked() {
        var number = straight(Town.suggestion("关于维修和平渠的建议", "coSigners", List.of(COSIGNER)), this::pressedAndExtended);
        assertThat(mails(number))
                .hasSize(24)
                .contains(
                        "yecunagriHead1 督办",
                        "yecunagriHandler1 请答复督办",
                        "yecunClerk1 督办已答复",
                        "yecunClerk1 请审批延期申请",
                        "yecunDeputy2 答复期限已延长",
                        "yecunagriHandler1 答复期限已延长",
                        "yecunagriHandler2 答复期限已延长",
                        "yecunagriHead1 答复期限已延长");
        assertThat(subjects(number))
                .as("what to do, by when, and which case")
                .allMatch(subject -> subject.matches("[^：]+：.+《关于维修和平渠的建议》"))
                .contains("督办，3月18日前答复：第" + number(number) + "号《关于维修和平渠的建议》");
    }

    private String number(String number) {
        return jdbc.sql("select public_number::text from suggestion where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void pressedAndExtended(String number) {
        town.starts(
                day("2026-03-10"),
                CLERK,
                "supervision",
                "caseNumber",
                number,
                "unit",
                "yecunagri",
                "demand",
                "请抓紧",
                "answerBy",
                "2026-03-18");
        town.time.does(day("2026-03-12"), AGRI, "user_answerSupervision", number, "answer", "已经开工");
        town.starts(
                day("2026-03-13"), AGRI, "extension", "caseNumber", number, "reason", "要等汛后施工", "newDue", "2026-06-20");
        town.time.does(
                day("2026-03-16"), CLERK, "user_decideExtension", number, "granted", true, "newDue", "2026-06-20");
    }

    @Test
    void nothingIsLostThatWaitsForTheMorning() {
        var number = straight(Town.suggestion("关于维修团结渠的建议", "coSigners", List.of(COSIGNER)));
        assertThat(notices.sentFor(number))
                .filteredOn(one -> one.delivery() == SentMail.Delivery.MORNING)
                .extracting(one -> one.person() + " " + one.subject().split("[，：]")[0])
                .containsExactlyInAnyOrder("yecunDeputy3 建议已交办", "yecunDeputy3 建议已办结");
        assertThat(notices.sentFor(number))
                .as("colleagues' tasks, done before the next morning of this test")
                .filteredOn(one -> one.delivery() == SentMail.Delivery.IDLE)
                .extracting(one -> one.person() + " " + one.subject().split("[，：]")[0])
                .containsExactlyInAnyOrder(
                        "yecunagriHandler2 请联系代表并办理",
                        "yecunbuildHandler2 请提交会办意见",
                        "yecunagriHandler2 请起草答复",
                        "yecunClerk2 请审核答复",
                        "yecunagriHandler2 请送达答复");
    }

    @Test
    void aConfidentialCaseIsNamedByItsNumberAloneInEveryMail() {
        var number = straight(Town.suggestion("关于查处乱倒渣土的建议", "coSigners", List.of(COSIGNER), "confidential", true));
        assertThat(jdbc.sql("select subject || sentence || text_body || html_body from outbox where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .hasSize(16)
                .allMatch(mail -> !mail.contains("乱倒渣土") && !mail.contains("修好东段水渠"));
        assertThat(subjects(number)).allMatch(subject -> subject.matches(".*：(" + number + "|第\\d+号)"));
        town.time.does(
                day("2027-10-28"),
                AGRI,
                "user_reportProgress",
                number,
                "progress",
                "渣土还没有运走",
                "fulfilled",
                false,
                "newDue",
                "2027-12-30");
        assertThat(bodies(number))
                .as("nor does anything typed about it go out later")
                .anyMatch(mail -> mail.contains("还没有兑现"))
                .noneMatch(mail -> mail.contains("运走") || mail.contains("修好东段水渠"));
    }

    @Test
    void textsAreInTheMailOnlyWhereTheRuleAllowsItAndTheAuthorAgreed() {
        var silent = straight(Town.suggestion("关于全文不进邮件的建议", "coSigners", List.of(COSIGNER)));
        assertThat(bodies(silent)).noneMatch(mail -> mail.contains("请组织维修") || mail.contains("已列入计划"));
        jdbc.sql(
                        "insert into setting (body, key, value, source, valid_from) values ('yecun', 'mail-texts', 'yes', '测试', '2000-01-01')")
                .update();
        try {
            var open = straight(Town.suggestion("关于全文可进邮件的建议", "coSigners", List.of(COSIGNER)));
            assertThat(bodies(open)).filteredOn(mail -> mail.contains("请组织维修")).hasSize(4);
            assertThat(bodies(open)).filteredOn(mail -> mail.contains("已列入计划")).hasSize(2);
            var title = straight(Town.suggestion("关于只公开标题的建议", "coSigners", List.of(COSIGNER), "disclosure", "title"));
            assertThat(bodies(title)).noneMatch(mail -> mail.contains("请组织维修") || mail.contains("已列入计划"));
        } finally {
            jdbc.sql("delete from setting where body = 'yecun' and key = 'mail-texts'")
                    .update();
        }
    }

    /** From Monday, 2 March 2026 on. @return the number */
    private String straight(Map<String, Object> fields) {
        return straight(fields, number -> {});
    }

    /** The same. @param meanwhile what happens between the units' acceptance and the reply */
    private String straight(Map<String, Object> fields, Consumer<String> meanwhile) {
        var number = town.time.suggests(MONDAY, DEPUTY, fields);
        town.time.does(day("2026-03-03"), COSIGNER, "user_confirmCosign", number, "cosign", true);
        town.time.does(
                day("2026-03-04"),
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "coUnits",
                List.of("yecunbuild"),
                "months",
                3);
        town.time.does(day("2026-03-05"), AGRI, "user_accept", number, "accepted", true);
        town.time.does(day("2026-03-05"), BUILD, "user_accept", number, "accepted", true);
        town.time.does(day("2026-03-06"), BUILD, "user_opine", number, "opinion", "同意维修。");
        meanwhile.accept(number);
        town.answered(number, day("2026-03-20"), PROMISE);
        town.time.does(day("2026-03-23"), COSIGNER, "user_remark", number, "overallRating", "satisfied");
        town.time.does(day("2026-03-24"), DEPUTY, "user_rate", number, "overallRating", "satisfied");
        return number;
    }

    /** 「yecunDeputy2 建议已交办」 for each mail; whole before the number of acceptance. */
    private List<String> mails(String number) {
        return jdbc
                .sql("select person || ' ' || subject from outbox where case_number = ?")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .map(mail -> mail.contains(number) ? mail : mail.split("[，：]")[0])
                .toList();
    }

    private List<String> subjects(String number) {
        return jdbc.sql("select subject from outbox where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> bodies(String number) {
        return jdbc.sql("select text_body from outbox where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
