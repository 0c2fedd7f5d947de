package jianyi.meeting.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.meeting.OwnTown;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.roll.RollDesk;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills need five signers and inquiries ten; what is not put on the agenda becomes a suggestion with everybody who signed. */
@WholeProduct
class BillTest {

    private static int sessions;

    @LocalServerPort
    private int port;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Viewers viewers;

    @Autowired
    private RollDesk rolls;

    @Autowired
    private Bills bills;

    @Autowired
    private Items items;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private JdbcClient jdbc;

    private Town town;
    private OwnTown own;
    private String number;

    @BeforeEach
    void aSessionIsAnnounced() {
        town = new Town(port);
        own = OwnTown.enter("billtown", 12, town, offices, people, deputies);
        number = own.convene("" + ++sessions);
        own.announce(number, "billDeadline", LocalDate.now().plusDays(1).toString());
    }

    @Test
    void fiveDeputiesPutABillForwardAndAllOfThemAreTold() {
        assertThat(handIn(own.deputy(1), bill("关于修建便民桥的议案"), own.deputies(2, 5)).status())
                .isEqualTo(302);
        var bill = bills.of(number).get(0);
        assertThat(bill.signers()).containsExactlyElementsOf(own.deputies(1, 5));
        assertThat(told("billAsked")).containsAll(own.deputies(2, 5));
        assertThat(told("billHandedIn")).as("before enough have signed").isEmpty();
        var page = town.as(own.deputy(2)).page(page()).body();
        assertThat(page).contains("已确认联名 1 名，还有 4 名没有答复", "同意联名");
        signed(own.deputies(2, 4));
        assertThat(decide(own.chair(), bill, "agenda", "").body()).contains("联名确认的只有 4 名");
        var word = Map.of("person", own.deputy(5), "enteredFrom", "phone");
        assertThat(decide(own.deputy(6), bill, "sign", word).status()).isEqualTo(403);
        assertThat(decide(own.clerk(), bill, "sign", word).status()).isEqualTo(302);
        assertThat(decide(own.clerk(), bill, "decline", word).status()).isEqualTo(409);
        assertThat(told("billSigned")).containsAll(own.deputies(1, 5));
        assertThat(told("billHandedIn")).contains(own.chair());
        assertThat(town.as(own.deputy(9)).page(page()).body()).contains("关于修建便民桥的议案", "代表5号", "待主席团决定");
    }

    @Test
    void fourSignersAreTooFewAndNothingTypedIsLost() {
        var reply = handIn(own.deputy(1), bill("关于<b>四人</b>联名的议案"), own.deputies(2, 4));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .contains("议案须有 5 名以上代表联名，现有 4 名（含领衔代表），还差 1 名")
                .contains("关于&lt;b&gt;四人&lt;/b&gt;联名的议案", "涨水时无法通行", "value=\"" + own.deputy(4) + "\" checked")
                .doesNotContain("<b>四人</b>");
        assertThat(bills.of(number)).isEmpty();
    }

    @Test
    void whoeverNamesHimselfAmongTheSignersIsCountedOnce() {
        var reply = handIn(own.deputy(1), bill("关于重复签名的议案"), own.deputies(1, 4));
        assertThat(reply.body()).contains("现有 4 名");
    }

    @Test
    void aDeputyWhoseMandateRestsSignsNothing() {
        jdbc.sql("update participant set suspended = true where number = ? and person = ?")
                .params(number, own.deputy(5))
                .update();
        var reply = handIn(own.deputy(1), bill("关于暂停代表的议案"), own.deputies(2, 5));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("代表5号暂停执行代表职务，不能联名");
    }

    @Test
    void aStrangerCannotSignAndNobodyElseHandsIn() {
        assertThat(handIn(own.deputy(1), bill("关于外人的议案"), List.of("a", "b", "c", "d", "yecunDeputy1"))
                        .body())
                .contains("不是本次会议代表的人");
        assertThat(handIn("yecunDeputy1", bill("关于邻镇的议案"), own.deputies(2, 6)).status())
                .isEqualTo(404);
        assertThat(handIn(own.chair(), bill("关于主席的议案"), own.deputies(2, 6)).status())
                .isEqualTo(403);
    }

    @Test
    void afterTheDeadlineABillIsRefused() {
        jdbc.sql("update meeting set bill_deadline = ? where number = ?")
                .params(LocalDate.now().minusDays(1), number)
                .update();
        var reply = handIn(own.deputy(1), bill("关于过期的议案"), own.deputies(2, 6));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).contains("已过议案截止日期", "可以作为代表建议提出");
    }

    @Test
    void nineSignersAreTooFewForAnInquiryAndTenAreEnough() {
        open();
        var few = handIn(own.deputy(1), inquiry("关于垃圾清运的质询案"), own.deputies(2, 9));
        assertThat(few.status()).isEqualTo(400);
        assertThat(few.body()).contains("质询案须有 10 名以上代表联名，现有 9 名");
        assertThat(handIn(own.deputy(1), inquiry("关于垃圾清运的质询案"), own.deputies(2, 10))
                        .status())
                .isEqualTo(302);
        var inquiry = bills.of(number).get(0);
        assertThat(inquiry.target()).isEqualTo("billtowngov");
        assertThat(decide(own.clerk(), inquiry, "answer", "太早").body()).contains("联名确认的只有 1 名");
        signed(own.deputies(2, 10));
        assertThat(decide(own.clerk(), inquiry, "answer", "").body()).contains("请填写“答复”");
        assertThat(decide(own.clerk(), inquiry, "answer", "下月起每天清运两次。").status())
                .isEqualTo(302);
        assertThat(bills.of(number).get(0).outcome()).isEqualTo(BillOutcome.ANSWERED);
        halfOfTheSignersAreNotSatisfied(inquiry);
    }

    private void halfOfTheSignersAreNotSatisfied(Bill inquiry) {
        var few = again(inquiry, "4", "已经换了清运公司。");
        assertThat(few.status()).isEqualTo(409);
        assertThat(few.body()).contains("半数以上不满意", "已经换了清运公司。");
        assertThat(again(inquiry, "11", "答复").body()).contains("不能多于联名的 10 名");
        assertThat(again(inquiry, "一半", "答复").body()).contains("“不满意的代表”应为");
        assertThat(again(inquiry, "5", " ").body()).contains("请填写“答复”");
        assertThat(again(inquiry, "5", "已经换了清运公司。").status()).isEqualTo(302);
        assertThat(town.as(own.deputy(12)).page(page()).body()).contains("5 名联名代表对第一次答复不满意", "已经换了清运公司。", "下月起每天清运两次。");
        assertThat(again(inquiry, "10", "第三次").body()).contains("已经再次答复");
    }

    private Reply again(Bill inquiry, String unsatisfied, String said) {
        return town.as(own.clerk())
                .fill(
                        "/password",
                        page() + "/" + inquiry.id() + "/again",
                        Map.of("unsatisfied", unsatisfied, "said", said));
    }

    @Test
    void anInquiryIsPutOnlyWhileTheCongressSits() {
        var reply = handIn(own.deputy(1), inquiry("关于开会以前的质询案"), own.deputies(2, 12));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).contains("大会举行会议的时候提出");
    }

    @Test
    void aBillBecomesASuggestionWithAllItsSignersInOneStep() {
        handIn(own.clerk(), with(bill("关于修建便民桥的议案"), "lead", own.deputy(1)), own.deputies(2, 6));
        var bill = bills.of(number).get(0);
        assertThat(decide(own.clerk(), bill, "suggestion", "").status()).isEqualTo(403);
        assertThat(decide(own.chair(), bill, "suggestion", "").body()).contains("会议开幕以后");
        open();
        assertThat(decide(own.chair(), bill, "suggestion", "由政府研究办理").status()).isEqualTo(302);
        var made = suggestions.find(bills.of(number).get(0).suggestion()).orElseThrow();
        assertThat(made.title()).isEqualTo("关于修建便民桥的建议");
        assertThat(made.deputy()).isEqualTo(own.deputy(1));
        assertThat(made.enteredBy()).isEqualTo(own.clerk());
        assertThat(made.session()).isEqualTo("billtown-19-" + sessions);
        assertThat(made.state()).isEqualTo(State.REVIEWING);
        assertThat(suggestions.cosigners(made.number()))
                .hasSize(5)
                .allMatch(one -> Boolean.TRUE.equals(one.cosigned()))
                .extracting(Cosigner::person)
                .containsExactlyElementsOf(own.deputies(2, 6));
        assertThat(town.todo(own.clerk(), made.number())).containsExactly("user_review");
        assertThat(told("billDecided")).containsAll(own.deputies(1, 6));
        assertThat(decide(own.chair(), bill, "suggestion", "").status()).isEqualTo(409);
    }

    @Test
    void aBillOnTheAgendaIsDeliberatedAtOnceAndWithdrawnOnlyByTheChair() {
        handIn(own.deputy(1), bill("关于列入议程的议案"), own.deputies(2, 6));
        signed(own.deputies(2, 6));
        open();
        var bill = bills.of(number).get(0);
        int before = items.of(number).size();
        assertThat(decide(own.chair(), bill, "agenda", "").status()).isEqualTo(302);
        assertThat(items.of(number)).hasSize(before + 1);
        assertThat(items.of(number).get(before).instance()).isNotNull();
        assertThat(decide(own.deputy(1), bill, "withdraw", "").status()).isEqualTo(403);
        assertThat(decide(own.chair(), bill, "withdraw", "提案人认为条件不成熟").status()).isEqualTo(302);
        assertThat(bills.of(number).get(0).outcome()).isEqualTo(BillOutcome.WITHDRAWN);
        assertThat(items.of(number).get(before).record())
                .as("its deliberation ends")
                .contains("提案人撤回议案");
        assertThat(town.tasks(own.clerk(), number))
                .extracting(task -> task.path("name").asText())
                .noneMatch(name -> name.contains("关于列入议程的议案"));
    }

    @Test
    void aBillWithdrawnBeforeTheOpeningLeavesTheAgenda() {
        handIn(own.deputy(1), bill("关于提前撤回的议案"), own.deputies(2, 6));
        signed(own.deputies(2, 5));
        var bill = bills.of(number).get(0);
        assertThat(decide(own.deputy(6), bill, "decline", Map.of()).status()).isEqualTo(302);
        assertThat(bills.of(number).get(0).signers()).containsExactlyElementsOf(own.deputies(1, 5));
        int before = items.of(number).size();
        assertThat(decide(own.chair(), bill, "agenda", "").status()).isEqualTo(302);
        assertThat(items.of(number)).hasSize(before + 1);
        assertThat(decide(own.chair(), bill, "withdraw", "").status()).isEqualTo(302);
        assertThat(items.of(number))
                .hasSize(before)
                .noneMatch(item -> item.title().contains("提前撤回"));
    }

    @Test
    void whatAttackersTypeIsKeptAsTheyTypedItOrRefusedInASentence() {
        var nul = handIn(own.deputy(1), bill("关于\0的议案"), own.deputies(2, 6));
        assertThat(nul.status()).isEqualTo(400);
        assertThat(nul.body()).contains("“标题”含有无法保存的字符");
        assertThat(handIn(own.deputy(1), bill("长".repeat(101)), own.deputies(2, 6))
                        .body())
                .contains("“标题”太长了");
        assertThat(handIn(own.deputy(1), with(bill("关于类别的议案"), "category", "'; drop table bill;--"), own.deputies(2, 6))
                        .body())
                .contains("“类别”没有这个选项");
        handIn(own.deputy(1), bill("${7*7} <script>alert(1)</script>"), own.deputies(2, 6));
        assertThat(town.as(own.deputy(2)).page(page()).body())
                .contains("${7*7} &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    /** Those of the other tests are over. */
    private void open() {
        jdbc.sql("update meeting set state = 'CLOSED' where body = ? and state = 'SITTING'")
                .param(own.body())
                .update();
        own.deputies(1, 12).forEach(one -> rolls.tick(viewers.of(own.clerk()), number, one, true));
        own.open(number);
    }

    private String page() {
        return "/meetings/" + number + "/bills";
    }

    /** The signers say on the page that they sign. */
    private void signed(List<String> signers) {
        var all = bills.of(number);
        var bill = all.get(all.size() - 1);
        signers.forEach(signer -> assertThat(town.as(signer)
                        .fill("/password", page() + "/" + bill.id() + "/sign", Map.of())
                        .status())
                .as(signer)
                .isEqualTo(302));
    }

    private Reply handIn(String person, Map<String, String> fields, List<String> signers) {
        return town.as(person).fillMany("/password", page(), fields, "signers", signers);
    }

    private Reply decide(String person, Bill bill, String way, String said) {
        return town.as(person).fill("/password", page() + "/" + bill.id() + "/" + way, Map.of("said", said));
    }

    private Reply decide(String person, Bill bill, String way, Map<String, String> fields) {
        return town.as(person).fill("/password", page() + "/" + bill.id() + "/" + way, fields);
    }

    private List<String> told(String kind) {
        return jdbc.sql("select person from outbox where template = ? and case_number = ?")
                .params(kind, number)
                .query(String.class)
                .list();
    }

    private static Map<String, String> bill(String title) {
        return Map.of(
                "inquiry", "false",
                "title", title,
                "reason", "涨水时无法通行。",
                "content", "建议列入明年的项目。",
                "category", "交通运输",
                "disclosure", "full");
    }

    private static Map<String, String> inquiry(String title) {
        return Map.of("inquiry", "true", "title", title, "reason", "为什么不按时清运？", "content", "六月以来多次漏收。");
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var all = new HashMap<>(fields);
        all.put(field, value);
        return all;
    }
}
