package jianyi.suggestion.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jianyi.deputy.Session;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplates;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The reply letter as the deputy receives it. */
@ExtendWith(OutputCaptureExtension.class)
class LetterTest {

    private static final Office BODY =
            new Office("yecun", "夜村镇人大主席团", OfficeKind.TOWN, "district", false, "0900-2310101");
    private static final Office GOVERNMENT =
            new Office("yecungov", "夜村镇人民政府（党政办）", OfficeKind.GOVERNMENT, "yecun", true, "0900-2310301");
    private static final Session SESSION =
            Session.of("yecun", 19, 3, LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 11));

    @TempDir
    Path home;

    private Session session = SESSION;
    private boolean signsForItself;
    private String title = "关于修复王河桥的建议";
    private List<String> signers = List.of("周成林", "何秀兰");
    private String text = "一、基本情况\n　　王河桥建于1987年。\n\n  二、办理情况\n已列入2027年计划。";
    private String part;
    private int round = 1;
    private List<String> earlier = List.of();
    private String letterNumber = "夜政函[2026]5号";
    private LocalDate letterDate = LocalDate.of(2026, 11, 23);
    private String disclosure = "full";

    @Test
    void everySignerIsAnswered() throws IOException {
        assertThat(paragraphs()).contains("周成林、何秀兰代表：");
    }

    @Test
    void theLetterNamesTheSuggestionAndItsNumber() throws IOException {
        assertThat(paragraphs()).contains("关于对十九届人大三次会议第12号建议的答复").contains("你们提出的《关于修复王河桥的建议》（第12号）收悉。现答复如下：");
    }

    @Test
    void oneDeputyIsAddressedAlone() throws IOException {
        signers = List.of("周成林");
        assertThat(paragraphs()).contains("周成林代表：").anyMatch(line -> line.startsWith("您提出的《"));
    }

    @Test
    void betweenSessionsTheLetterNamesTheYear() throws IOException {
        session = null;
        assertThat(paragraphs()).contains("关于对2026年闭会期间第12号建议的答复");
    }

    @Test
    void theTitleIsQuotedOnceHoweverItWasTyped() {
        assertThat(LetterText.quoted("修复王河桥")).isEqualTo("《关于修复王河桥的建议》");
        assertThat(LetterText.quoted("关于修复王河桥")).isEqualTo("《关于修复王河桥的建议》");
        assertThat(LetterText.quoted("《关于修复王河桥的建议》")).isEqualTo("《关于修复王河桥的建议》");
        assertThat(LetterText.quoted("“关于修复王河桥的建议”。")).isEqualTo("《关于修复王河桥的建议》");
        assertThat(LetterText.quoted("建议修复王河桥")).isEqualTo("《建议修复王河桥》");
        assertThat(LetterText.quoted("关于落实《代表法》\n的建议")).isEqualTo("《关于落实〈代表法〉 的建议》");
    }

    @Test
    void documentNumbersGetSixAngleBrackets() {
        assertThat(List.of(
                        "夜政函[2026]5号", "夜政函(2026)5号", "夜政函（2026）5号", "夜政函【2026】5 号", "夜政函 〔 2026 〕 5", "夜政函［２０２６］５号"))
                .allSatisfy(
                        typed -> assertThat(LetterText.documentNumber(typed)).isEqualTo("夜政函〔2026〕5号"));
    }

    @Test
    void classNumberAndSignerStandAtTheTop() throws IOException {
        assertThat(paragraphs()).startsWith("类别：B", "夜政函〔2026〕5号\t签发人：段国栋");
    }

    @Test
    void everyParagraphOfTheReplyIsKeptAndIndented() throws IOException {
        var lines = document().getParagraphs();
        int from = lines.stream().map(XWPFParagraph::getText).toList().indexOf("一、基本情况");
        assertThat(lines.subList(from, from + 4))
                .extracting(XWPFParagraph::getText)
                .containsExactly("一、基本情况", "王河桥建于1987年。", "二、办理情况", "已列入2027年计划。");
        assertThat(lines.subList(from, from + 4))
                .allSatisfy(line -> assertThat(line.getIndentationFirstLine()).isEqualTo(640))
                .allSatisfy(line ->
                        assertThat(line.getRuns().get(0).getFontFamily()).isEqualTo("仿宋_GB2312"));
    }

    @Test
    void theGovernmentSignsForAUnitThatDoesNotSignForItself() throws IOException {
        assertThat(paragraphs()).containsSequence("夜村镇人民政府", "2026年11月23日").contains("承办单位：夜村镇农业综合服务站");
    }

    @Test
    void aUnitThatSignsForItselfStandsUnderItsLetter() throws IOException {
        signsForItself = true;
        assertThat(paragraphs()).containsSequence("夜村镇农业综合服务站", "2026年11月23日");
    }

    @Test
    void theFootNamesHandlerTelephoneDisclosureAndCopies() throws IOException {
        disclosure = "title";
        assertThat(paragraphs()).contains("承办人：冯建国　　联系电话：0900-2310311", "是否公开：仅公开标题", "抄送：夜村镇人大主席团，夜村镇人民政府办公室。");
    }

    @Test
    void thanksAreNotSaidTwice() throws IOException {
        text = "已修好。\n感谢您对农业工作的支持。\n特此答复。";
        assertThat(words()).containsOnlyOnce("感谢").doesNotContain("专此答复");
        text = "已修好。";
        assertThat(paragraphs())
                .containsSequence("已修好。", "感谢你们对我们工作的关心和支持，欢迎继续提出宝贵意见和建议。", "专此答复。", "附件：代表建议办理情况征询意见表");
    }

    @Test
    void numberAndDateStayOpenUntilTheyAreGiven() throws IOException {
        letterNumber = null;
        letterDate = null;
        assertThat(words()).contains("　　函〔2026〕　　号").contains("2026年　　月　　日");
    }

    @Test
    void aUnitThatAnswersItsOwnPartSaysSo() throws IOException {
        part = "桥面照明";
        assertThat(words()).contains("收悉。其中“桥面照明”由我们承办，现答复如下：");
    }

    @Test
    void theSecondLetterSaysThatItIsTheSecond() throws IOException {
        round = 2;
        assertThat(words()).contains("第12号建议的答复\n（再次答复）").contains("收悉。现再次答复如下：");
    }

    @Test
    void theSecondLetterNamesTheFirst() throws IOException {
        round = 2;
        earlier = List.of("夜政函〔2026〕3号（2026年3月1日）");
        assertThat(words()).contains("收悉。我们已以夜政函〔2026〕3号（2026年3月1日）作过答复，根据你们的评价意见，我们又作了办理，现再次答复如下：");
    }

    @Test
    void theRatingFormIsAttachedAndGoesToTheCongress() throws IOException {
        assertThat(words())
                .contains("代表建议办理情况征询意见表")
                .contains("满意□　　　基本满意□　　　不满意□")
                .contains("其中：面商", "其中：态度", "其中：答复", "其中：结果", "是否收到答复函", "收到日期", "代表签名", "代表电话")
                .contains("答复类别（B）")
                .contains("送交夜村镇人大主席团（电话：0900-2310101），不要交给承办单位");
    }

    @Test
    void whateverPeopleTypeStaysPlainText() throws IOException {
        title = "{{正文}}${T(java.lang.Runtime)}<w:p/>&";
        text = "{{签发人}} {{+reply}} #{1+1}\n<script>]]></w:t>\u0000\u0008\uFFFE\uD800😀👨‍👩‍👧";
        signers = List.of("{{@图}}");
        assertThat(words())
                .contains("《关于{{正文}}${T(java.lang.Runtime)}<w:p/>&的建议》")
                .contains("{{签发人}} {{+reply}} #{1+1}\n<script>]]></w:t>😀👨‍👩‍👧\n")
                .contains("{{@图}}代表：");
    }

    @Test
    void longTextsOfManyParagraphsFit() throws IOException {
        var lines = IntStream.range(0, 10_000).mapToObj(i -> "事项" + i).toList();
        text = String.join("\n", lines);
        assertThat(paragraphs()).containsSequence(lines);
        text = String.join("，", lines).substring(0, 20_000);
        signers = IntStream.rangeClosed(1, 60).mapToObj(i -> "代表" + i).toList();
        assertThat(words()).contains(text).contains("、代表59、代表60代表：", "代表1等60名代表");
    }

    @Test
    void aTemplateOfTheDistrictsOwnWins() throws IOException {
        ownTemplate("区里的函头", "{{称谓}}", "{{正文}}");
        text = "已修好。\n明年验收。";
        assertThat(paragraphs()).containsExactly("区里的函头", "周成林、何秀兰代表：", "已修好。", "明年验收。");
    }

    @Test
    void aTemplateWithAnUnknownPlaceHolderIsPassedOverAndNamed(CapturedOutput log) throws IOException {
        ownTemplate("{{称谓}}", "{{正文}}", "{{题目}}");
        assertThat(paragraphs()).contains("关于对十九届人大三次会议第12号建议的答复");
        assertThat(log).contains("答复函模板").contains("其中有系统不认识的占位符 {{题目}}").contains("已改用系统自带的模板");
    }

    @Test
    void aTemplateThatLacksTheTextOrIsNoWordFileIsPassedOver(CapturedOutput log) throws IOException {
        ownTemplate("{{称谓}}", "{{正文");
        assertThat(words()).contains("已列入2027年计划。");
        assertThat(log).contains("其中缺少占位符 {{正文}}");
        Files.writeString(home.resolve("letters/reply.docx"), "不是 Word 文件");
        assertThat(words()).contains("已列入2027年计划。");
        assertThat(log).contains("它不是完好的 Word 文件");
    }

    private void ownTemplate(String... lines) throws IOException {
        Files.createDirectories(home.resolve("letters"));
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(home.resolve("letters/reply.docx"))) {
            Arrays.stream(lines)
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
    }

    private byte[] letter() {
        Office unit =
                new Office("yecunagri", "夜村镇农业综合服务站", OfficeKind.UNIT, "yecungov", signsForItself, "0900-2310311");
        var facts = new LetterFacts(
                title,
                "第12号",
                session,
                2026,
                signers,
                text,
                "B",
                part,
                round,
                earlier,
                unit,
                GOVERNMENT,
                BODY,
                "段国栋",
                "冯建国",
                letterNumber,
                letterDate,
                disclosure,
                2026);
        return new PaperTemplates(home).fill(Letter.TEMPLATE, new Letter(facts).values());
    }

    private XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(letter()));
    }

    private List<String> paragraphs() throws IOException {
        return document().getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private String words() throws IOException {
        try (var words = new XWPFWordExtractor(document())) {
            return words.getText();
        }
    }
}
