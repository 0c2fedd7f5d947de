package jianyi.suggestion.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.files.content.Made;
import jianyi.flow.Refusal;
import jianyi.intake.Brought;
import jianyi.intake.Change;
import jianyi.intake.IntakeDesk;
import jianyi.intake.Run;
import jianyi.intake.Upload;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Past years' suggestions come in, are found and read by those who may, and count as nothing open. */
@WholeProduct
class PastTest {

    /** A thousand in every run; {@code -Djianyi.past=5000} for as many as a district has. */
    private static final int MANY = Integer.getInteger("jianyi.past", 1000);

    private static final String HEAD = "历史建议\n编号|年份|届次|标题|案由|具体建议|代表|附议|类别|承办单位|办理结果类别|答复摘要或全文|满意度|答复日期|文件名|公开|代表证号\n";
    private static final byte[] PDF = Made.pdf();

    @LocalServerPort
    int port;

    @Autowired
    IntakeDesk desk;

    @Autowired
    PastIntake past;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theClerkOfYecunIsAtWork() {
        signIn("yecunClerk1");
    }

    @AfterEach
    void nothingOfThePastIsLeft() {
        SecurityContextHolder.clearContext();
        for (String table : List.of("handling", "entry", "suggestion", "case_head")) {
            jdbc.sql("delete from " + table + " where number like '%-H%'").update();
        }
        jdbc.sql("delete from number_series where name like '%-H'").update();
    }

    @Test
    void aPastSuggestionIsFoundInTheLedgerAndOpenedAsASheet() {
        store(file(canal("不公开")));
        String ledger = page("yecunClerk1", "/cases?q=旧米渠");
        assertThat(ledger).contains("yecun-2011-H0001", "第12号", "关于修缮旧米渠的建议", "历史", "2011年", "农业综合服务站");
        assertThat(page("yecunClerk1", "/cases?state=PAST")).contains("yecun-2011-H0001");
        assertThat(page("yecunClerk1", "/cases?year=2011")).contains("yecun-2011-H0001");
        assertThat(page("yecunClerk1", "/cases/yecun-2011-H0001"))
                .contains("历史办理情况", "原编号", "第十七届人民代表大会第二次会议", "高示例", "已于当年十月完成维修。", "2011年9月12日", "满意", "导入历史建议")
                .doesNotContain("提交日期", "办结日期", "2011年1月1日");
        assertThat(page("yecunClerk1", "/cases.xlsx?q=旧米渠")).isNotEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsToldInASentence() {
        var large = SignedIn.as(port, "yecunClerk1")
                .upload("/cases/past", "/cases/past", Map.of("body", "yecun"), "历史.xlsx", new byte[21 << 20]);
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.body()).contains("没有办成", "“历史.xlsx”超过 20 MB，请分成几份后再上传");
    }

    @Test
    void whoReadsWhatIsTheSameAsForOtherCases() {
        store(file(canal("不公开"), "7|2012||关于旧米桥的建议|||郑示例||城乡建设|||||||全文公开|"));
        Map<String, String> readers = Map.of(
                "yecunChair1", "旧米渠 旧米桥",
                "districtClerk1", "旧米渠 旧米桥",
                "yecunagriHandler1", "旧米渠",
                "yecungovClerk1", "旧米渠",
                "yecunbuildHandler1", "",
                "shaheziChair1", "旧米桥",
                "yecunDeputy8", "旧米桥",
                "yecunDeputy7", "旧米渠 旧米桥",
                "yecunpartyClerk1", "");
        assertThat(SignedIn.as(port, "systemadmin1").page("/cases").status()).isEqualTo(403);
        readers.forEach((person, titles) -> {
            String ledger = page(person, "/cases?q=旧米");
            for (String title : List.of("旧米渠", "旧米桥")) {
                assertThat(ledger.contains("关于修缮" + title) || ledger.contains("关于" + title))
                        .as(person + " " + title)
                        .isEqualTo(titles.contains(title));
            }
            assertThat(SignedIn.as(port, person).page("/cases/yecun-2011-H0001").status())
                    .as(person)
                    .isEqualTo(titles.contains("旧米渠") ? 200 : 404);
        });
    }

    @Test
    void itIsNeverAmongWhatIsOpenOrAwaited() {
        store(file(canal("不公开")));
        for (String question : List.of("state=OPEN", "light=RED", "light=GREEN", "state=CLOSED", "state=HANDLING")) {
            assertThat(page("yecunClerk1", "/cases?q=旧米渠&" + question))
                    .as(question)
                    .doesNotContain("H0001");
        }
        assertThat(jdbc.sql("""
            select instance is null and verdict is null and accepted_on is null and assigned_on is null
                and reply_due is null and closed_on is not null
            from suggestion where number = 'yecun-2011-H0001'\
            """).query(Boolean.class).single()).isTrue();
        assertThat(SignedIn.as(port, "yecunagriHandler1")
                        .post(SignedIn.API + "/task", Map.of("processInstanceBusinessKey", "yecun-2011-H0001"))
                        .json())
                .isEmpty();
    }

    @Test
    void theSameFileAgainMakesNoDoublesAndAnEditedRowIsUpdated() {
        String noNumber = "|2012||关于旧米桥的建议|||郑示例||||||||||";
        store(file(canal("不公开"), noNumber));
        Run again = desk.run(bring("yecun", file(canal("不公开"), noNumber)));
        assertThat(again.count(Change.SAME)).isEqualTo(2);
        assertThat(again.toStore()).isZero();
        Run edited = store(file(canal("全文公开").replace("旧米渠的建议", "旧米渠渠首的建议"), noNumber.replaceFirst("", "第8号")));
        assertThat(edited.count(Change.CHANGED)).isEqualTo(2);
        assertThat(count()).isEqualTo(2);
        assertThat(page("yecunDeputy8", "/cases?q=渠首")).contains("旧米渠渠首");
        assertThat(page("yecunClerk1", "/cases/yecun-2012-H0001")).contains("第8号", "更新历史建议");
    }

    @Test
    void faultyRowsComeBackAndTheRestIsStored() {
        UUID id = bring(
                "yecun",
                file(
                        canal("不公开"),
                        canal("不公开"),
                        "1|去年||题|||张三||||||||||",
                        "2|2099||题|||张三||||||||||",
                        "3|2013|||||张三||||||||||",
                        "4|2013||题|||||||||||||",
                        "5|2013||" + "长".repeat(101) + "|||张三||||||||||",
                        "6|2013||题|||张三||||||很好|||||",
                        "7|2013||题|||张三|||||||2013-13-01|||",
                        "8|2013||题|||张三||||||||宏.docm||",
                        "9|2013||题|||张三|||||||||随便|",
                        "10|2013||题|||张三||||||||||夜村1901",
                        "11|2013||题|||张三||别的类别||||||||"));
        assertThat(Brought.faulty(desk, id))
                .hasSize(12)
                .anyMatch(line -> line.endsWith("与第 2 行重复：“编号”相同"))
                .anyMatch(line -> line.startsWith("1|") && line.contains("“年份”应为"))
                .anyMatch(line -> line.startsWith("2|") && line.contains("“年份”应为"))
                .anyMatch(line -> line.startsWith("3|") && line.endsWith("请填写“标题”"))
                .anyMatch(line -> line.startsWith("4|") && line.endsWith("请填写“代表”"))
                .anyMatch(line -> line.startsWith("5|") && line.endsWith("“标题”太长了，最多 100 个字"))
                .anyMatch(line -> line.startsWith("6|") && line.contains("“满意度”"))
                .anyMatch(line -> line.startsWith("7|") && line.contains("“答复日期”"))
                .anyMatch(line -> line.startsWith("8|") && line.contains("“文件名”宏.docm"))
                .anyMatch(line -> line.startsWith("9|") && line.contains("“公开”"))
                .anyMatch(line -> line.startsWith("10|") && line.contains("“代表证号”夜村1901"));
        assertThat(Brought.store(desk, id).stored()).isEqualTo(2);
        assertThat(page("yecunClerk1", "/cases/yecun-2013-H0001")).contains("原类别", "别的类别", "其他");
    }

    @Test
    void lettersComeInAPackedFileAlsoLaterAndAreHandedOutAsFiles() {
        store(file(canal("全文公开").replace("||全文公开", "|旧米渠答复.pdf；旧米渠照片.png|全文公开")));
        assertThat(page("yecunClerk1", "/cases/yecun-2011-H0001")).contains("旧米渠答复.pdf（文件未上传）");
        byte[] zip = zip(Charset.forName("GBK"), "2011年/旧米渠答复.pdf", PDF, "别的.pdf", PDF, "旧米渠照片.png", PDF);
        var table = file(canal("全文公开").replace("||全文公开", "|旧米渠答复.pdf；旧米渠照片.png|全文公开"));
        UUID both = bring("yecun", table, new Upload.File("信.zip", zip));
        assertThat(page("yecunClerk1", "/intakes/" + both + "?show=SAME"))
                .contains("还没有上传的文件：旧米渠照片.png")
                .doesNotContain("还没有上传的文件：旧米渠答复");
        UUID id = bring("yecun", new Upload.File("信.zip", zip));
        Run run = Brought.store(desk, id);
        assertThat(run.count(Change.NEW)).isEqualTo(1);
        assertThat(run.count(Change.FAULTY)).isEqualTo(2);
        assertThat(desk.run(bring("yecun", new Upload.File("信.zip", zip))).count(Change.SAME))
                .isEqualTo(1);
        long letter = jdbc.sql("select id from past_letter where name = '旧米渠答复.pdf'")
                .query(Long.class)
                .single();
        String address = "/cases/yecun-2011-H0001/past/" + letter;
        assertThat(page("yecunClerk1", "/cases/yecun-2011-H0001")).contains(address, "旧米渠照片.png（文件未上传）");
        SignedIn.Reply reply = SignedIn.as(port, "yecunagriHandler1").get(address);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Disposition")).startsWith("attachment").contains(".pdf");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Type")).startsWith("application/pdf");
        assertThat(SignedIn.as(port, "yecunDeputy8").page(address).status()).isEqualTo(403);
        assertThat(SignedIn.as(port, "yecunpartyClerk1").page(address).status()).isEqualTo(404);
        assertThat(SignedIn.as(port, "yecunClerk1").page(address + "0").status())
                .isEqualTo(404);
        assertThat(page("yecunDeputy8", "/cases/yecun-2011-H0001"))
                .contains("完成维修")
                .doesNotContain(address);
    }

    /** How packers write a name: the code, whether the bit for UTF-8 is set, and the path they give it. */
    static Stream<Arguments> packers() {
        Charset chinese = Charset.forName("GB18030");
        return Stream.of(
                Arguments.of("Windows", chinese, false, "信/阿依古丽·买买提的答复(1).pdf"),
                Arguments.of("a Mac", StandardCharsets.UTF_8, false, "信/阿依古丽·买买提的答复(1).pdf"),
                Arguments.of("7-Zip", StandardCharsets.UTF_8, true, "信/阿依古丽·买买提的答复(1).pdf"),
                Arguments.of("a wrong bit", chinese, true, "信/阿依古丽·买买提的答复(1).pdf"),
                Arguments.of("strokes of Windows", chinese, false, "信\\阿依古丽·买买提的答复(1).pdf"),
                Arguments.of("another dot", StandardCharsets.UTF_8, true, "阿依古丽•买买提的答复（１）.PDF"),
                Arguments.of("a Japanese dot", StandardCharsets.UTF_8, true, "阿依古丽・买买提的答复(1) .pdf"),
                Arguments.of("a name in parts", StandardCharsets.UTF_8, false, "阿依古丽·买买提的答复\u200b(1).pdf"));
    }

    @ParameterizedTest
    @MethodSource("packers")
    void aLetterIsFoundHoweverItsNameWasPacked(String packer, Charset code, boolean bit, String path)
            throws IOException {
        store(file(canal("不公开").replace("||不公开", "|阿依古丽·买买提的答复(1).pdf|不公开")));
        byte[] packed = archive(
                code,
                bit,
                path,
                "__MACOSX/信/._阿依古丽·买买提的答复(1).pdf",
                ".DS_Store",
                "信/Thumbs.db",
                "信/desktop.ini",
                "信/~$答复.docx",
                "@eaDir/a.pdf",
                "信/");
        Run run = Brought.store(desk, bring("yecun", new Upload.File("信.zip", packed)));
        assertThat(run.count(Change.NEW)).as(packer).isEqualTo(1);
        assertThat(run.count(Change.FAULTY)).as(packer).isZero();
        assertThat(page("yecunClerk1", "/cases/yecun-2011-H0001"))
                .contains("阿依古丽·买买提的答复(1).pdf")
                .doesNotContain("文件未上传");
    }

    @Test
    void aLetterWithARareCharacterIsFoundUnderItsPrivateAndItsStandardLetter() throws IOException {
        store(file(canal("不公开").replace("||不公开", "|\u9FB4村答复.pdf|不公开")));
        byte[] packed = archive(StandardCharsets.UTF_8, true, "\uE81E村答复.pdf");
        assertThat(Brought.store(desk, bring("yecun", new Upload.File("信.zip", packed)))
                        .count(Change.NEW))
                .isEqualTo(1);
        assertThat(page("yecunClerk1", "/cases/yecun-2011-H0001")).doesNotContain("文件未上传");
    }

    @Test
    void twoNamesWrittenAlikeAreNotTakenForOneAnother() throws IOException {
        store(file(canal("不公开").replace("||不公开", "|答复（1）.pdf、答复(1).pdf|不公开")));
        Run run = desk.run(bring(
                "yecun", new Upload.File("信.zip", archive(StandardCharsets.UTF_8, true, "答复(1).pdf", "答复 （１）.pdf"))));
        assertThat(run.count(Change.NEW)).isEqualTo(1);
        assertThat(run.count(Change.FAULTY)).isEqualTo(1);
    }

    /** Every path with the same letter in it. */
    private static byte[] archive(Charset code, boolean bit, String... paths) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(packed)) {
            zip.setEncoding(code.name());
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (String path : paths) {
                zip.putArchiveEntry(new ZipArchiveEntry(path));
                if (!path.endsWith("/")) {
                    zip.write(PDF);
                }
                zip.closeArchiveEntry();
            }
        }
        return bit ? withBit(packed.toByteArray()) : packed.toByteArray();
    }

    /** Sets the bit for UTF-8 names in every head, whatever the names are written in. */
    private static byte[] withBit(byte[] packed) {
        for (int at = 0; at < packed.length - 10; at++) {
            if (packed[at] == 'P' && packed[at + 1] == 'K' && packed[at + 2] == 3 && packed[at + 3] == 4) {
                packed[at + 7] |= 8;
            } else if (packed[at] == 'P' && packed[at + 1] == 'K' && packed[at + 2] == 1 && packed[at + 3] == 2) {
                packed[at + 9] |= 8;
            }
        }
        return packed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../甲.pdf", "/etc/甲.pdf", "C:/甲.pdf", "乙.pdf", "甲.html", "甲.pdf.exe", "甲.docx"})
    void aLetterThatIsNotWhatItSaysIsNotTaken(String name) {
        byte[] content = name.equals("乙.pdf") ? "<html>".getBytes(StandardCharsets.UTF_8) : PDF;
        String row = canal("不公开").replace("||不公开", "|甲.pdf、乙.pdf、甲.docx|不公开");
        Run run = desk.run(
                bring("yecun", file(row), new Upload.File("信.zip", zip(StandardCharsets.UTF_8, name, content))));
        assertThat(run.count(Change.FAULTY)).isEqualTo(1);
        assertThat(run.count(Change.NEW)).isEqualTo(1);
    }

    @Test
    void aBrokenOrEndlessPackedFileIsRefused() {
        for (byte[] packed : List.of("PK".getBytes(StandardCharsets.UTF_8), new byte[0], PDF)) {
            assertThatThrownBy(() -> bring("yecun", new Upload.File("信.zip", packed)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("压缩包打不开，可能已损坏");
        }
        assertThatThrownBy(() -> bring("yecun", new Upload.File("信.rar", PDF)))
                .hasMessageContaining("只能是 .xlsx 工作簿和 .zip");
        assertThatThrownBy(() -> bring("yecun")).hasMessageContaining("请选择");
    }

    @ParameterizedTest
    @CsvSource({
        "yecunClerk1,yecun,200",
        "districtClerk1,yecun,200",
        "districtClerk1,district,200",
        "shaheziChair1,shahezi,200",
        "shaheziChair1,yecun,403",
        "yecunClerk1,district,403",
        "yecunClerk1,yecungov,403",
        "yecunChair1,yecun,403",
        "yecunDeputy1,yecun,403",
        "yecunagriHandler1,yecun,403",
        "yecungovClerk1,yecun,403",
        "chengguanClerk1,district,403",
        "systemadmin1,yecun,403",
        "operator1,yecun,403",
        "emergency,yecun,403"
    })
    void onlyTheReceivingBodysClerksBringThemIn(String person, String body, int status) {
        signIn(person);
        if (status == 200) {
            UUID id = bring(body, file(canal("不公开")));
            assertThat(SignedIn.as(port, person).page("/cases/past").status()).isEqualTo(200);
            assertThat(SignedIn.as(port, person).page("/intakes/" + id).status())
                    .isEqualTo(200);
        } else {
            assertThatThrownBy(() -> bring(body, file(canal("不公开"))))
                    .isInstanceOf(Refusal.class)
                    .extracting("status")
                    .isEqualTo(403);
            signIn("districtClerk1");
            UUID id = bring(body.equals("yecun") ? "yecun" : "district", file(canal("不公开")));
            SignedIn browser = SignedIn.as(port, person);
            assertThat(browser.page("/intakes/" + id).status()).isEqualTo(403);
            assertThat(browser.fill("/password", "/intakes/" + id + "/start", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(browser.fill("/password", "/cases/past", Map.of("body", body))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void thousandsComeInTwiceWithoutDoubles() {
        String words = "道路破损灌溉水渠饮水安全学校操场路灯停车卫生院养老农田桥梁垃圾清运公交站点";
        String rows = IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> {
                    String text = Stream.iterate(n, i -> i + 7)
                            .limit(10)
                            .map(i -> words.substring(i % 30, i % 30 + 6))
                            .collect(Collectors.joining());
                    return "%d|%d||关于第%d处旧米设施的建议|%s|%s|代表%d||水利|夜村镇农业综合服务站|A|%s|满意|%d-09-01|||"
                            .formatted(n, 2000 + n % 20, n, text, text, n % 80, text, 2000 + n % 20);
                })
                .collect(Collectors.joining("\n"));
        Upload.File file = new Upload.File("历史.xlsx", Brought.workbook(HEAD + rows));
        long began = System.nanoTime();
        UUID id = bring("yecun", file);
        long shown = System.nanoTime();
        assertThat(Brought.store(desk, id).stored()).isEqualTo(MANY);
        long stored = System.nanoTime();
        Run again = desk.run(bring("yecun", file));
        assertThat(again.count(Change.SAME)).isEqualTo(MANY);
        assertThat(count()).isEqualTo(MANY);
        System.out.printf(
                "%d past suggestions: shown in %.1f s, stored in %.1f s, brought again in %.1f s%n",
                MANY, (shown - began) / 1e9, (stored - shown) / 1e9, (System.nanoTime() - stored) / 1e9);
        assertThat(page("yecunClerk1", "/cases?q=第711处旧米")).contains("关于第711处旧米设施的建议");
    }

    private int count() {
        return jdbc.sql("select count(*) from suggestion where state = 'PAST'")
                .query(Integer.class)
                .single();
    }

    private static String canal(String disclosure) {
        return "第12号|2011|第十七届人民代表大会第二次会议|关于修缮旧米渠的建议|旧米渠多处渗漏。|请组织维修。|冯老根|高示例|水利|夜村镇农业综合服务站、县电力公司|A"
                + "|已于当年十月完成维修。|满意|2011-09-12||" + disclosure + "|夜村1907";
    }

    private static Upload.File file(String... rows) {
        return new Upload.File("历史.xlsx", Brought.workbook(HEAD + String.join("\n", rows)));
    }

    private UUID bring(String body, Upload.File... files) {
        String person = SecurityContextHolder.getContext().getAuthentication().getName();
        return desk.bring(past, viewers.of(person), body, List.of(files));
    }

    private Run store(Upload.File... files) {
        return Brought.store(desk, bring("yecun", files));
    }

    private static byte[] zip(Charset names, Object... entries) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, names)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private String page(String person, String path) {
        String encoded = path.codePoints()
                .mapToObj(c -> c < 128
                        ? Character.toString(c)
                        : java.net.URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        SignedIn.Reply reply = SignedIn.as(port, person).page(encoded);
        assertThat(reply.status()).as(person + path).isEqualTo(200);
        return reply.body();
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, new ArrayList<>()));
    }
}
