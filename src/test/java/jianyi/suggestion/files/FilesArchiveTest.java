package jianyi.suggestion.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import jianyi.SignedIn.Upload;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.files.content.Made;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of a case in its archive: the same ones, under the same names, that the reader finds on the sheet. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesArchiveTest {

    private static final String DEPUTY = "yecunDeputy7";
    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";

    @LocalServerPort
    private int port;

    private Town town;
    private String number;

    @BeforeAll
    void aConfidentialCaseWithFilesIsClosed() {
        town = new Town(port);
        number = town.suggest(DEPUTY, Town.suggestion("关于附件归档的建议", "confidential", true));
        add(DEPUTY, "ATTACHMENT", "某代表门口.jpg", Made.jpeg(41, 30, ""));
        add(DEPUTY, "ATTACHMENT", "某代表门口.jpg", Made.jpeg(42, 30, ""));
        add(DEPUTY, "ATTACHMENT", "传错的.jpg", Made.jpeg(43, 30, ""));
        removeLast();
        add(CLERK, "SIGNED", "签名.jpg", Made.jpeg(44, 30, ""));
        assignAndContact();
        var work = handling();
        add(HANDLER, "CONTACT-" + work, "走访照片.jpg", Made.jpeg(45, 30, ""));
        add(HANDLER, "REPLY-" + work, "答复全文.docx", Made.zip(Made.word()));
        replyAndRate();
    }

    @Test
    void theClerkTakesEveryFileAlongUnderItsChineseName() throws IOException {
        var all = archive(CLERK);
        assertThat(names(all)).containsExactly("某代表门口.jpg", "某代表门口.jpg", "签名.jpg", "走访照片.jpg", "答复全文.docx");
        assertThat(all.keySet()).as("each path once").anyMatch(path -> path.matches("附件/\\d\\d-某代表门口\\.jpg"));
        var docx = all.keySet().stream()
                .filter(path -> path.endsWith("答复全文.docx"))
                .findFirst()
                .orElseThrow();
        assertThat(all.get(docx)).isEqualTo(Made.zip(Made.word()));
    }

    @Test
    void theTableOfContentsSaysWhoAddedAFileAndWhen() throws IOException {
        var words = words(archive(CLERK).get("00-卷内目录.docx"));
        assertThat(words).contains("走访照片", "联系代表材料（夜村镇农业综合服务站），钱稻生上传", "建议附件，", "代表签名件，吴春桃上传");
    }

    @Test
    void whoReadsFromAboveTakesOnlyWhatTheSheetShowsHim() throws IOException {
        var sheet = town.as("districtClerk1").page("/cases/" + number).body();
        var names = names(archive("districtClerk1"));
        assertThat(names).isNotEmpty().doesNotContain("走访照片.jpg", "传错的.jpg").allMatch(sheet::contains);
        assertThat(sheet).doesNotContain("走访照片.jpg");
    }

    private static List<String> names(Map<String, byte[]> archive) {
        return archive.keySet().stream()
                .filter(path -> path.startsWith("附件/"))
                .map(path -> path.substring("附件/00-".length()))
                .toList();
    }

    private Map<String, byte[]> archive(String person) throws IOException {
        var packed = new ByteArrayInputStream(town.as(person).file("/cases/" + number + "/archive.zip"));
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private void add(String person, String place, String name, byte[] content) {
        var answer = town.as(person)
                .upload("/cases/" + number + "/files", List.of(new Upload("files", name, content)), "place", place);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
    }

    private void removeLast() {
        var removal = found("/files/(\\d+)/remove");
        assertThat(town.as(DEPUTY)
                        .upload("/cases/" + number + "/files/" + removal + "/remove", List.of(), "reason", "传错了")
                        .status())
                .isEqualTo(302);
    }

    private String handling() {
        var offered = java.util.regex.Pattern.compile("CONTACT-(\\d+)")
                .matcher(town.as(HANDLER).page("/cases/" + number).body());
        assertThat(offered.find()).isTrue();
        return offered.group(1);
    }

    /** The last of these on the deputy's sheet. */
    private String found(String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(town.as(DEPUTY).page("/cases/" + number).body())
                .results()
                .map(one -> one.group(1))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void assignAndContact() {
        does(CLERK, "user_review", "reviewOutcome", "accept", "mode", "lead", "leadUnit", "yecunagri", "months", 3);
        does(HANDLER, "user_accept", "accepted", true);
        var talk = Town.map("contactWay", "visit", "contactDate", "2026-11-20", "contactNote", "已见面。", "next", "draft");
        town.submit(HANDLER, town.open(HANDLER, "user_handle", number), talk);
    }

    private void replyAndRate() {
        does(HANDLER, "user_draftReply", "replyClass", "A");
        does("yecunagriHead1", "user_signReply", "signed", true);
        does("yecungovHead1", "user_issueReply", "signed", true);
        does(CLERK, "user_checkReply", "replyApproved", true);
        var letter = Town.map("letterNumber", "夜农函〔2026〕5号", "letterDate", "2026-11-20");
        letter.putAll(Town.map("deliveredWay", "person", "deliveredOn", "2026-11-20"));
        town.submit(HANDLER, town.open(HANDLER, "user_deliverReply", number), letter);
        does(DEPUTY, "user_rate", "overallRating", "satisfied");
    }

    private void does(String person, String task, Object... fields) {
        town.does(person, task, number, fields);
    }
}
