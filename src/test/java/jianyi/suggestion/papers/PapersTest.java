package jianyi.suggestion.papers;

import static jianyi.suggestion.papers.PaperCase.CLERK;
import static jianyi.suggestion.papers.PaperCase.CO;
import static jianyi.suggestion.papers.PaperCase.DEPUTY;
import static jianyi.suggestion.papers.PaperCase.LEAD;
import static jianyi.suggestion.papers.PaperCase.RELIEVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.notice.WebAddress;
import jianyi.office.People;
import jianyi.papers.PaperTemplates;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands on each paper, whatever people have typed. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersTest {

    private static final String HOSTILE =
            "<w:p/>&amp;]]></w:t> ${7*7} #{T(java.lang.Runtime)} {{案由}} {{@二维码}} {{?签收}} [姓名] [序号] \"'\\ 😀👨‍👩‍👧 𠮷𬺰㐂";
    private static final List<String> ASSIGNMENT =
            List.of("承办方式", "承担部分", "其他承办单位", "重点督办", "交办日期", "期限名称", "期限说明", "交办机关", "联系人", "联系电话", "签收人", "签收时间");
    private static final String TITLE = "关于<b>&{{标题}}${x}[编号]的建议😀𠮷";

    @LocalServerPort
    private int port;

    @Autowired
    private Papers papers;

    @Autowired
    private BulkPapers bulk;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Handlings handlings;

    @Autowired
    private People people;

    @Autowired
    private WebAddress address;

    @Autowired
    private PaperTemplates templates;

    @Autowired
    private PaperHead head;

    @Autowired
    private CaseBundles files;

    private Town town;
    private PaperCase open;
    private PaperCase rated;
    private PaperCase closed;

    @BeforeAll
    void threeCasesStandAtDifferentPlaces() {
        town = new Town(port);
        open = PaperCase.handedIn(town, TITLE, HOSTILE).assigned().relieved().contacted();
        rated = PaperCase.handedIn(town, TITLE, HOSTILE)
                .assigned()
                .relieved()
                .contacted()
                .delivered()
                .remarked();
        closed = PaperCase.handedIn(town, TITLE, HOSTILE)
                .assigned()
                .relieved()
                .contacted()
                .delivered()
                .remarked()
                .closed();
    }

    @Test
    void theFormHoldsWhatTheDeputyWroteToTheLetter() {
        var form = print(CLERK, closed, PaperKind.FORM, null);
        assertThat(form.words())
                .contains(TITLE, "案由起。" + HOSTILE + "案由止。", "建议起。", HOSTILE, "建议止。")
                .contains("冯老根", "第二代表团", "夜村1907", "葛桂花", "夜村1908", "本人确认")
                .contains("乡镇级", "专题调研☑", "三年☑", "两年□", "同意全文公开☑", "水利")
                .contains("夜村镇农业综合服务站、夜村镇社会事务办公室（会办）", "主办会办");
        assertFilled(form, closed);
    }

    @Test
    void noTypedCharacterTurnsTheLineAround() {
        var turned = PaperCase.handedIn(town, "关于\u202E方向\u2066的建议", "左\u202E右\u202C\u0008。");
        assertThat(print(CLERK, turned, PaperKind.FORM, null).words()).contains("关于方向的建议", "左右。");
    }

    @Test
    void aLinePastedFromWordIsALineOnPageLedgerAndPaper() {
        var pasted = PaperCase.handedIn(town, "关于\u0007村口路灯\u001F的建议", "一、路窄。\u000B二、灯暗。\u001F");
        var sheet = town.as(CLERK).page("/cases/" + pasted.number).body();
        assertThat(sheet).contains("关于村口路灯的建议").containsPattern("一、路窄。\\R二、灯暗。");
        assertThat(town.as(CLERK).page("/cases?q=" + pasted.number).body()).contains("关于村口路灯的建议");
        assertThat(print(CLERK, pasted, PaperKind.FORM, null).words())
                .as("a paragraph of its own in its cell")
                .containsPattern("一、路窄。[\\t\\n]二、灯暗。");
        assertThat(sheet).doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
    }

    @Test
    void aVeryLongSuggestionFitsOnItsForm() {
        var words = "水渠年久失修，渗漏严重。".repeat(1600);
        var lengthy = PaperCase.handedIn(town, "长".repeat(100), words);
        assertThat(print(DEPUTY, lengthy, PaperKind.FORM, null).words()).contains("案由起。" + words + "案由止。");
    }

    @Test
    void aTelephoneStandsOnTheDeputysOwnPrintOnly() {
        var mobile = people.get(DEPUTY).mobile();
        assertThat(mobile).isNotBlank();
        assertThat(print(DEPUTY, open, PaperKind.FORM, null).words()).contains(mobile);
        for (String other : List.of(CLERK, LEAD, PaperCase.COSIGNER, "districtClerk1", "yecungovClerk1")) {
            assertThat(print(other, open, PaperKind.FORM, null).words())
                    .as(other)
                    .doesNotContain(mobile);
        }
        assertThat(print(CLERK, open, PaperKind.ASSIGNMENT, "yecunagri").words())
                .doesNotContain(mobile);
    }

    @Test
    void theAssignmentNamesPartTermAndContact() {
        var lead = print(CLERK, open, PaperKind.ASSIGNMENT, "yecunagri");
        assertThat(lead.words())
                .contains("代表建议交办单", TITLE, "夜村镇农业综合服务站", "主办", "全文", "夜村镇社会事务办公室（会办）")
                .contains("答复期限", "交办，3 个月", "申请退办", "首次联系", "由你单位综合会办单位意见后书面答复代表")
                .contains("夜村镇人大主席团（章）", "0900-2310101", people.get(CLERK).name())
                .doesNotContain("村镇建设办公室");
        assertFilled(lead, open);
        var co = print(CO, open, PaperKind.ASSIGNMENT, "yecuncivil");
        assertThat(co.words()).contains("会办期限", "向主办单位提出会办意见，不直接答复代表", "夜村镇农业综合服务站（主办）");
        assertFilled(co, open);
    }

    @Test
    void unitsThatAnswerForThemselvesAreToldTheirPart() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于渠道和道路的建议"));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "separate",
                "leadUnit",
                "yecunagri",
                "parts",
                "yecunagri|渠道{{承办单位}}\nyecunbuild|道路[姓名]",
                "months",
                3);
        assertThat(print(CLERK, number, PaperKind.ASSIGNMENT, "yecunagri").words())
                .contains("分办", "渠道{{承办单位}}", "请就你单位承担的部分单独书面答复代表")
                .doesNotContain("道路[姓名]");
        assertThat(print(CLERK, number, PaperKind.ASSIGNMENT, "yecunbuild").words())
                .contains("道路[姓名]");
    }

    @Test
    void theRefusalNamesReasonProperUnitConsentAndDecision() {
        var refusal = print(CLERK, open, PaperKind.REFUSAL, "yecunbuild");
        assertThat(refusal.words())
                .contains("退办起。" + HOSTILE, "裁定起。" + HOSTILE, TITLE)
                .contains("同意退办☑　　不同意退办□", "准予退办☑　　不准退办□", "改由夜村镇社会事务办公室承办")
                .contains(
                        people.get(RELIEVED).name(),
                        people.get("yecunbuildHead1").name());
        assertFilled(refusal, open);
        assertThatThrownBy(() -> print(CLERK, open, PaperKind.REFUSAL, "yecunagri"))
                .isInstanceOf(Refusal.class)
                .extracting("status")
                .isEqualTo(404);
    }

    @Test
    void everyTalkInPersonHasASheetForTheDeputyToSign() {
        var record = print(DEPUTY, open, PaperKind.CONTACT, "yecunagri");
        assertThat(record.words())
                .containsOnlyOnce("面商起。")
                .contains(HOSTILE, "走访", "2026年11月20日", "老龙湾村委会", "冯建国", "代表签名", "冯老根、葛桂花", TITLE);
        assertFilled(record, open);
        assertThat(print(LEAD, open, PaperKind.BLANK_CONTACT, "yecunagri").words())
                .contains("走访□", "代表签名", "夜村镇农业综合服务站")
                .doesNotContain("面商起");
    }

    @Test
    void theSupervisionOrderNamesUnitTermAndProgress() {
        var order = print("yecunChair1", open, PaperKind.SUPERVISION, "yecunagri");
        assertThat(order.words())
                .contains("代表建议督办单", "夜村镇农业综合服务站", "答复期限", "个工作日", "已记录联系代表 2 次，最近一次为2026年11月20日。", TITLE);
        assertFilled(order, open);
    }

    @Test
    void theRatingFormIsTickedForWhoHasRatedAndEmptyForWhoHasNot() {
        var forms = print(CLERK, rated, PaperKind.RATING, null);
        assertThat(forms.words())
                .contains("冯老根", "领衔代表", "满意□　　基本满意□　　不满意□")
                .contains("葛桂花", "附议代表", "满意□　　基本满意☑　　不满意□", "附议起。" + HOSTILE, "答复类别（A）");
        assertFilled(forms, rated);
        assertThat(print(CLERK, closed, PaperKind.RATING, null).words())
                .contains("满意☑　　基本满意□　　不满意□", "评价起。" + HOSTILE, "同意☑", "本人在系统评价");
    }

    @Test
    void aRatingIsOnNoPaperOfTheUnitsBeforeItIsFinal() {
        for (String unit : List.of(LEAD, "yecunagriHead1", CO, "yecungovClerk1", "yecungovHead1")) {
            assertThatThrownBy(() -> print(unit, rated, PaperKind.RATING, null))
                    .as(unit)
                    .isInstanceOf(Refusal.class);
            assertThat(print(unit, rated, PaperKind.FORM, null).words()).doesNotContain("附议起。", "基本满意☑");
            assertThat(print(unit, closed, PaperKind.RATING, null).words()).contains("满意☑");
        }
    }

    @Test
    void theReceiptListsTheUnitsWithRoomForTheirSignature() {
        var list = print(CLERK, open, PaperKind.RECEIPT, null);
        assertThat(list.words())
                .contains("代表建议签收单", "夜村镇农业综合服务站", "夜村镇社会事务办公室", TITLE, "1 件，2 份")
                .doesNotContain("村镇建设办公室");
        assertFilled(list, open);
    }

    @Test
    void aConfidentialAuthorIsNamedOnNoPaperOfUnitsAndGovernment() {
        var secret = PaperCase.handedIn(town, "关于保密事项的建议", "内容。", "confidential", true)
                .assigned()
                .relieved()
                .contacted()
                .delivered()
                .remarked()
                .closed();
        for (String reader : List.of(LEAD, "yecungovClerk1")) {
            for (var kind : List.of(PaperKind.FORM, PaperKind.RATING)) {
                assertHidden(print(reader, secret, kind, null));
            }
            for (var kind : List.of(PaperKind.ASSIGNMENT, PaperKind.CONTACT)) {
                assertHidden(print(reader, secret, kind, "yecunagri"));
            }
        }
        assertThat(print(LEAD, secret, PaperKind.ASSIGNMENT, "yecunagri").words())
                .contains("代表要求对姓名保密");
        assertThat(print(CLERK, secret, PaperKind.FORM, null).words()).contains("冯老根", "葛桂花", "要求☑　　不要求□");
        assertThat(print(CLERK, secret, PaperKind.ASSIGNMENT, "yecunagri").words())
                .contains("冯老根");
    }

    private static void assertHidden(Docx paper) {
        assertThat(paper.words())
                .contains("×××")
                .doesNotContain("冯老根", "葛桂花", "夜村1907", "夜村1908", "第二代表团", "第三代表团", "老龙湾村）");
    }

    @Test
    void allAssignmentsOfManyCasesAreOneFileWithAPageForEach() {
        var numbers = List.of(closed.number, "yecun-2026-9999", open.number, open.number);
        var docx = new Docx(bulk.assignments(viewers.of(CLERK), numbers).docx());
        assertThat(sections(docx)).isEqualTo(4);
        assertThat(docx.codes()).containsExactlyInAnyOrder(codeOf(closed), codeOf(open));
        assertThat(docx.words().indexOf(closed.number)).isLessThan(docx.words().indexOf(open.number));
        var units = new Docx(bulk.assignments(viewers.of(CO), numbers).docx());
        assertThat(sections(units)).isEqualTo(2);
        assertThat(units.words()).doesNotContain("由你单位综合会办单位意见后");
        assertThatThrownBy(() -> bulk.assignments(viewers.of("waterHandler1"), numbers))
                .isInstanceOf(Refusal.class)
                .hasMessage("所选的建议都还没有可以打印的交办单");
        assertThatThrownBy(() -> bulk.assignments(viewers.of(DEPUTY), numbers)).isInstanceOf(Refusal.class);
    }

    @Test
    void aWholeSessionsAssignmentsAreBoundIntoOneFile() {
        var sheets = IntStream.range(0, 100)
                .mapToObj(i -> {
                    var values = head.of(files.open(viewers.of(CLERK), open.number));
                    values.put("承办单位", "第" + i + "个单位");
                    values.put("期限", "2027年2月24日");
                    ASSIGNMENT.forEach(name -> values.put(name, HOSTILE));
                    values.put("办理要求", List.of("请签收。", "请联系代表。"));
                    return values;
                })
                .toList();
        var docx = new Docx(templates.fill(PaperKind.ASSIGNMENT.template(), sheets));
        assertThat(sections(docx)).isEqualTo(100);
        assertThat(docx.words()).contains("第0个单位", "第99个单位");
    }

    @Test
    void oneReceiptListsTheUnitsOfSeveralCases() {
        var list = bulk.receipts(viewers.of(CLERK), List.of(open.number, closed.number));
        assertThat(new Docx(list.docx()).words()).contains("2 件，4 份", "共2件");
    }

    @Test
    void tooManyAtOnceIsSaidInASentence() {
        var numbers = IntStream.range(0, 501).mapToObj(i -> "yecun-2026-" + i).toList();
        assertThatThrownBy(() -> bulk.assignments(viewers.of(CLERK), numbers))
                .isInstanceOf(Refusal.class)
                .hasMessage("一次最多打印 500 件建议，请分几次打印");
    }

    private static long sections(Docx docx) {
        return 1
                + docx.document().getParagraphs().stream()
                        .filter(line -> line.getCTP().isSetPPr()
                                && line.getCTP().getPPr().isSetSectPr())
                        .count();
    }

    private void assertFilled(Docx paper, PaperCase of) {
        assertThat(paper.codes()).isNotEmpty().allMatch(codeOf(of)::equals);
        assertThat(paper.words()).contains(of.number);
        assertThat(paper.words().replace(HOSTILE, "").replace(TITLE, ""))
                .doesNotContain("{{", "}}")
                .doesNotContainPattern("\\[[\\u4e00-\\u9fff]+]");
    }

    private String codeOf(PaperCase one) {
        return address.of("/cases/" + one.number);
    }

    private Docx print(String reader, PaperCase one, PaperKind kind, String unit) {
        return print(reader, one.number, kind, unit);
    }

    private Docx print(String reader, String number, PaperKind kind, String unit) {
        Long handling = unit == null ? null : work(number, unit).id();
        return new Docx(papers.of(viewers.of(reader), number, kind, handling).docx());
    }

    private Handling work(String number, String unit) {
        return handlings.of(number).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
