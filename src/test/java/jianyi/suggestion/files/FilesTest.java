package jianyi.suggestion.files;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;
import jianyi.SignedIn.Upload;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.FileKind;
import jianyi.files.content.HostileFiles;
import jianyi.files.content.Made;
import jianyi.files.content.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a case through the running product: who adds, reads and removes them, and what nobody gets in. */
@WholeProduct
class FilesTest {

    private static final String DEPUTY = "yecunDeputy7";
    private static final String COSIGNER = "yecunDeputy8";
    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";
    private static final String HEAD = "yecunagriHead1";
    private static final String GOVERNMENT_HEAD = "yecungovHead1";
    private static final byte[] PHOTO = Made.picture("jpg");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void eightyHostileFilesAndMoreAreRefusedInChineseAndNothingIsStored() {
        var number = town.suggest(DEPUTY, suggestion("关于附件检查的建议"));
        for (Sample file : HostileFiles.all()) {
            var reply = add(DEPUTY, number, "ATTACHMENT", file.name(), file.content());
            assertThat(reply.status()).as(file.what()).isEqualTo(400);
            assertThat(reply.body()).as(file.what()).contains(file.answer());
        }
        assertThat(stored(number)).isZero();
        assertThat(jdbc.sql("select count(*) from entry where number = ? and what = '上传附件'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goodFilesOfEveryKindAreTakenAndComeBackAsTheyWere() {
        var number = town.suggest(DEPUTY, suggestion("关于附件齐全的建议"));
        for (Sample file : HostileFiles.good().subList(0, 13)) {
            if (!file.name().endsWith(".et")) {
                assertThat(add(DEPUTY, number, "ATTACHMENT", file.name(), file.content())
                                .status())
                        .as(file.what())
                        .isEqualTo(302);
            }
        }
        var sheet = town.as(CLERK).page("/cases/" + number).body();
        assertThat(sheet).contains("现场照片（李家塬村）.jpg", "扫描件.pdf", "台账.xlsx", "建议附件", "上传附件");
        for (CaseFile file : files(number)) {
            var sample = HostileFiles.good().stream()
                    .filter(one -> one.name().equals(file.name()))
                    .findFirst()
                    .orElseThrow();
            var expected = file.type().equals("image/jpeg") ? PHOTO : sample.content();
            assertThat(town.as(CLERK).bytes(path(file))).as(file.name()).isEqualTo(expected);
        }
    }

    /** What people hold comes from gateways, scanners and offices; a case holds no more than its limit of files. */
    @Test
    void filesAsOfficesHoldThemAreTakenAndHandedOutUnchanged() {
        var number = town.suggest(DEPUTY, suggestion("关于公文附件的建议"));
        var held = HostileFiles.good().subList(14, HostileFiles.good().size());
        held.forEach(file -> assertThat(add(DEPUTY, number, "ATTACHMENT", file.name(), file.content())
                        .status())
                .as(file.what())
                .isEqualTo(302));
        assertThat(files(number))
                .extracting(CaseFile::name)
                .containsAll(held.stream().map(Sample::name).toList());
        for (CaseFile file : files(number)) {
            var sample = held.stream()
                    .filter(one -> one.name().equals(file.name()))
                    .findFirst()
                    .orElseThrow();
            var reply = town.as(CLERK).page(path(file));
            assertThat(reply.header("Content-Disposition")).as(file.name()).startsWith("attachment;");
            assertThat(town.as(CLERK).bytes(path(file))).as(file.name()).isEqualTo(sample.content());
            if (file.name().endsWith(".ofd")) {
                assertThat(reply.header("Content-Type")).isEqualTo("application/ofd");
            }
        }
    }

    @Test
    void aFileIsOnlyEverHandedOutToBeSaved() {
        var number = town.suggest(DEPUTY, suggestion("关于附件下载的建议"));
        add(DEPUTY, number, "ATTACHMENT", "现场　照片\u202e.jpeg", PHOTO);
        var reply = town.as(CLERK).page(path(files(number).get(0)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%E7%85%A7%E7%89%87.jpeg");
        assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aPhotoIsKeptWithoutWhereAndByWhomItWasTaken() {
        var number = town.suggest(DEPUTY, suggestion("关于照片位置的建议"));
        var telling = Made.joined(
                Made.latin("\u00ff\u00d8"),
                Made.segment(0xE1, Made.exif(6, "N33.87 E109.93", true)),
                Arrays.copyOfRange(PHOTO, 2, PHOTO.length));
        assertThat(add(DEPUTY, number, "ATTACHMENT", "现场.jpg", telling).status())
                .isEqualTo(302);
        var kept = town.as(CLERK).bytes(path(files(number).get(0)));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .contains("Exif")
                .doesNotContain("N33.87");
    }

    @Test
    void whoHasNoPartInTheCaseNeitherAddsNorReads() {
        var number = town.suggest(DEPUTY, suggestion("关于附件权限的建议"));
        add(DEPUTY, number, "ATTACHMENT", "照片.jpg", PHOTO);
        var file = files(number).get(0);
        assertThat(town.as("systemadmin1").page(path(file)).status())
                .as("administrators read no case")
                .isEqualTo(403);
        for (String stranger : List.of(HANDLER, "yecungovClerk1", "waterHandler1", "yecunDeputy9")) {
            assertThat(town.as(stranger).page(path(file)).status()).as(stranger).isEqualTo(404);
            assertThat(add(stranger, number, "ATTACHMENT", "照片.jpg", PHOTO).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(remove(stranger, file, "试试").status()).as(stranger).isEqualTo(404);
        }
        var nobody = SignedIn.nobody(port);
        assertThat(nobody.page(path(file)).header("Location")).contains("/login");
        assertThat(nobody.upload("/cases/" + number + "/files", List.of(upload("照片.jpg", PHOTO)), "place", "ATTACHMENT")
                        .status())
                .isEqualTo(401);
        assertThat(stored(number)).isEqualTo(1);
    }

    @Test
    void wrongPlacesNumbersAndReasonsAreAnsweredInChinese() {
        var number = town.suggest(DEPUTY, suggestion("关于附件错误的建议"));
        add(DEPUTY, number, "ATTACHMENT", "照片.jpg", PHOTO);
        var file = files(number).get(0);
        for (String place : List.of("", "SIGNED", "REPLY-1", "CONTACT-x", "\0", "x".repeat(5_000))) {
            assertThat(add(DEPUTY, number, place, "照片.jpg", PHOTO).status())
                    .as(place)
                    .isEqualTo(403);
        }
        assertThat(town.as(DEPUTY)
                        .upload("/cases/" + number + "/files", List.of(), "place", "ATTACHMENT")
                        .body())
                .contains("请先选择要上传的文件");
        assertThat(add(DEPUTY, number, "ATTACHMENT", "又一次.jpg", PHOTO).status()).isEqualTo(409);
        for (String reason : List.of("", "  ", "\0", "长".repeat(501))) {
            assertThat(remove(DEPUTY, file, reason).status()).isEqualTo(400);
        }
        for (String id : List.of("0", "999999999999999999", "-1", "x", "99999999999999999999", "%00")) {
            assertThat(town.as(DEPUTY).page("/cases/" + number + "/files/" + id).status())
                    .as(id)
                    .isIn(400, 404);
        }
        var other = town.suggest(DEPUTY, suggestion("关于别的附件的建议"));
        assertThat(town.as(DEPUTY)
                        .page("/cases/" + other + "/files/" + file.id())
                        .status())
                .isEqualTo(404);
        assertThat(town.as(DEPUTY)
                        .crossSite("/cases/" + number + "/files", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(stored(number)).isEqualTo(1);
    }

    @Test
    void brokenAndOversizedUploadsAreToldInChinese() {
        var number = town.suggest(DEPUTY, suggestion("关于上传中断的建议"));
        var torn = town.as(DEPUTY)
                .sendRaw(
                        "/cases/" + number + "/files", "multipart/form-data; boundary=x", Made.bytes("--x\r\nnothing"));
        assertThat(torn.status()).isEqualTo(400);
        assertThat(torn.body()).contains("没有传完整");
        var large = add(DEPUTY, number, "ATTACHMENT", "大.pdf", new byte[101 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("一次上传的文件太大");
        assertThat(stored(number)).isZero();
    }

    @Test
    void namesThatPlayTricksAreCleanedAndChineseOnesKept() {
        var number = town.suggest(DEPUTY, suggestion("关于附件名称的建议"));
        var names = List.of("C:\\照片\\水渠.jpg", "../../水渠2.jpg", "<b>水渠4</b>.jpg", "水渠".repeat(120) + ".jpg");
        for (String name : names) {
            assertThat(add(DEPUTY, number, "ATTACHMENT", name, photo()).status())
                    .as(name)
                    .isEqualTo(302);
        }
        assertThat(add(DEPUTY, number, "ATTACHMENT", "水\0渠.jpg", photo()).body())
                .contains("没有传完整");
        assertThat(files(number))
                .extracting(CaseFile::name)
                .contains("水渠.jpg", "水渠2.jpg")
                .allSatisfy(name ->
                        assertThat(name).doesNotContain("/", "\\", "<", "\0").endsWith(".jpg"));
    }

    @Test
    void theTwentyFirstFileIsTooMany() {
        var number = town.suggest(DEPUTY, suggestion("关于附件太多的建议"));
        var twenty = IntStream.range(0, 20)
                .mapToObj(i -> upload(i + ".jpg", photo()))
                .toList();
        var all = new ArrayList<>(twenty);
        all.add(upload("20.jpg", photo()));
        assertThat(addAll(DEPUTY, number, all).body()).contains("最多 20 个");
        assertThat(stored(number)).as("all or none").isZero();
        assertThat(addAll(DEPUTY, number, twenty).status()).isEqualTo(302);
        assertThat(add(CLERK, number, "ATTACHMENT", "20.jpg", photo()).status()).isEqualTo(400);
        assertThat(stored(number)).isEqualTo(20);
    }

    @Test
    void whoUploadedRemovesWithAReasonUntilTheStepIsPast() {
        var number = town.suggest(DEPUTY, suggestion("关于附件删除的建议", "coSigners", List.of(COSIGNER)));
        add(COSIGNER, number, "ATTACHMENT", "附议人的照片.jpg", PHOTO);
        add(DEPUTY, number, "ATTACHMENT", "领衔人的照片.jpg", photo());
        var theirs = files(number).get(0);
        var own = files(number).get(1);
        assertThat(remove(DEPUTY, theirs, "不需要").status()).isEqualTo(403);
        assertThat(remove(COSIGNER, theirs, "拍错了地方").status()).isEqualTo(302);
        assertThat(town.as(COSIGNER).page(path(theirs)).status()).isEqualTo(404);
        assertThat(town.as(CLERK).page("/cases/" + number).body()).contains("附议人的照片.jpg", "删除：拍错了地方", "建议附件：拍错了地方");
        assertThat(pieces(theirs)).isZero();
        town.does(COSIGNER, "user_confirmCosign", number, "cosign", true);
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        assertThat(remove(DEPUTY, own, "迟了").status()).isEqualTo(403);
        assertThat(remove(CLERK, own, "迟了").status()).isEqualTo(403);
        assertThat(pieces(own)).isPositive();
    }

    @Test
    void theUnitsFilesAreReadAsItsReplyIs() {
        var number = draftingCase();
        var handling = handling(number);
        for (String place : List.of("CONTACT-" + handling, "REPLY-" + handling)) {
            for (String other : List.of(DEPUTY, CLERK, HEAD, GOVERNMENT_HEAD)) {
                assertThat(add(other, number, place, "x.jpg", photo()).status())
                        .as(other + place)
                        .isEqualTo(403);
            }
            assertThat(add(HANDLER, number, place, "记录.jpg", photo()).status()).isEqualTo(302);
        }
        var contact = files(number).get(0);
        var reply = files(number).get(1);
        reads(
                contact,
                List.of(HANDLER, HEAD, GOVERNMENT_HEAD, CLERK, "yecunChair1"),
                List.of(DEPUTY, "districtClerk1"));
        reads(reply, List.of(HANDLER, HEAD), List.of(GOVERNMENT_HEAD, CLERK, DEPUTY));
        assertThat(town.as(DEPUTY).page("/cases/" + number).body()).doesNotContain("记录.jpg", "上传办理材料");
        town.does(HANDLER, "user_draftReply", number, "replyClass", "A");
        town.does(HEAD, "user_signReply", number, "signed", true);
        reads(reply, List.of(HANDLER, HEAD, GOVERNMENT_HEAD), List.of(CLERK, DEPUTY));
        town.does(GOVERNMENT_HEAD, "user_issueReply", number, "signed", true);
        reads(reply, List.of(CLERK), List.of(DEPUTY));
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        assertThat(add(HANDLER, number, "REPLY-" + handling, "盖章件.pdf", Made.pdf())
                        .status())
                .isEqualTo(302);
        deliver(number);
        reads(reply, List.of(HANDLER, CLERK, DEPUTY, "districtClerk1"), List.of("yecunDeputy9", "waterHandler1"));
        reads(contact, List.of(CLERK), List.of(DEPUTY));
        assertThat(town.as(DEPUTY).page("/cases/" + number).body()).contains("盖章件.pdf", "答复全文见所附文件");
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");
        reads(reply, List.of(DEPUTY), List.of("yecunDeputy9"));
        assertThat(town.as("yecunDeputy9").page("/cases/" + number).body())
                .as("a published case shows no files")
                .contains("关于用文件答复的建议")
                .doesNotContain("盖章件.pdf", "附件");
        assertThat(add(DEPUTY, number, "ATTACHMENT", "迟了.jpg", photo()).status())
                .isEqualTo(403);
    }

    @Test
    void aDraftNeedsWordsOrAFileOfItsOwn() {
        var number = draftingCase();
        var place = "REPLY-" + handling(number);
        var empty = town.tries(HANDLER, "user_draftReply", number, "replyClass", "A");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.message()).contains("答复内容", "附件");
        add(HANDLER, number, place, "答复.docx", Made.zip(Made.word()));
        remove(HANDLER, files(number).get(0), "版本不对");
        assertThat(town.tries(HANDLER, "user_draftReply", number, "replyClass", "A")
                        .status())
                .as("a removed file is none")
                .isEqualTo(400);
        add(HANDLER, number, place, "答复.docx", Made.zip(Made.word()));
        town.does(HANDLER, "user_draftReply", number, "replyClass", "A");
        town.does(HEAD, "user_signReply", number, "signed", false, "signRemark", "附件有误");
        assertThat(town.tries(HANDLER, "user_draftReply", number, "replyClass", "A", "replyText", "答复全文见所附文件。")
                        .status())
                .as("what was sent back is not sent again")
                .isEqualTo(400);
        add(HANDLER, number, place, "答复改.docx", Made.zip(Made.with(Made.word(), "word/footer1.xml", "<a/>")));
        town.does(HANDLER, "user_draftReply", number, "replyClass", "A");
    }

    @Test
    void aConfidentialAuthorsFilesDoNotTellWhoseTheyAre() {
        var number = town.suggest(DEPUTY, suggestion("关于匿名附件的建议", "confidential", true));
        var name = town.as(DEPUTY).page("/cases/" + number).body().contains("附件");
        assertThat(name).isTrue();
        add(DEPUTY, number, "ATTACHMENT", "某代表家门口.jpg", PHOTO);
        assertThat(add(CLERK, number, "SIGNED", "某代表签名.jpg", photo()).status()).isEqualTo(302);
        assign(number);
        var photo = files(number).get(0);
        var signature = files(number).get(1);
        var sheet = town.as(HANDLER).page("/cases/" + number).body();
        assertThat(sheet).contains("建议附件1.jpg", "代表（保密）").doesNotContain("某代表", photo.uploadedName(), "代表签名件<");
        var handed = town.as(HANDLER).page(path(photo));
        assertThat(handed.status()).isEqualTo(200);
        assertThat(handed.header("Content-Disposition")).doesNotContain("%E6%9F%90");
        assertThat(town.as(HANDLER).page(path(signature)).status()).isEqualTo(404);
        assertThat(town.as(CLERK).page("/cases/" + number).body()).contains("某代表家门口.jpg", "某代表签名.jpg");
    }

    @Test
    void filesAreHandedInTogetherWithTheSuggestion() {
        var fields = new String[] {
            "title",
            "关于带附件提交的建议" + COUNT.incrementAndGet(),
            "category",
            "水利",
            "situation",
            "渗漏",
            "proposal",
            "请修",
            "disclosure",
            "full",
            "needsReply",
            "true"
        };
        var before =
                jdbc.sql("select count(*) from suggestion").query(Integer.class).single();
        var bad = town.as(DEPUTY)
                .upload(
                        "/cases/new",
                        List.of(new Upload("attachments", "a.jpg", PHOTO), new Upload("attachments", "b.exe", PHOTO)),
                        fields);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body()).contains("“b.exe”", "关于带附件提交的建议");
        assertThat(jdbc.sql("select count(*) from suggestion")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
        var made = town.as(DEPUTY)
                .upload(
                        "/cases/new",
                        List.of(new Upload("attachments", "渠.jpg", PHOTO), new Upload("attachments", "", new byte[0])),
                        fields);
        assertThat(made.status()).as(made.toString()).isEqualTo(302);
        var number = made.header("Location").replaceAll(".*/cases/", "");
        assertThat(files(number)).extracting(CaseFile::name).containsExactly("渠.jpg");
        var forbidden = town.as(DEPUTY)
                .upload("/cases/new", List.of(new Upload("signedSheets", "a.jpg", PHOTO)), changedTitle(fields));
        assertThat(forbidden.status()).as("a deputy signs nothing for himself").isEqualTo(403);
    }

    @Test
    void aClerkHandsInTheSignedSheetWithWhatHeTypesIn() {
        for (String[] who : new String[][] {{CLERK, "yecunDeputy8"}, {"chengguanClerk1", "districtDeputy5"}}) {
            var made = town.as(who[0])
                    .upload(
                            "/cases/new",
                            List.of(
                                    new Upload("signedSheets", "签名.jpg", photo()),
                                    new Upload("attachments", "渠.jpg", photo())),
                            "title",
                            "关于代录带附件的建议" + COUNT.incrementAndGet(),
                            "category",
                            "水利",
                            "situation",
                            "渗漏",
                            "proposal",
                            "请修",
                            "disclosure",
                            "full",
                            "deputy",
                            who[1],
                            "enteredFrom",
                            "paper");
            assertThat(made.status()).as(made.toString()).isEqualTo(302);
            var number = made.header("Location").replaceAll(".*/cases/", "");
            assertThat(files(number)).extracting(CaseFile::kind).containsExactly(FileKind.ATTACHMENT, FileKind.SIGNED);
        }
    }

    private static String[] changedTitle(String[] fields) {
        var changed = fields.clone();
        changed[1] = changed[1] + "之二";
        return changed;
    }

    private void reads(CaseFile file, List<String> may, List<String> mayNot) {
        may.forEach(person -> assertThat(town.as(person).page(path(file)).status())
                .as(person + " " + file.name())
                .isEqualTo(200));
        mayNot.forEach(person -> assertThat(town.as(person).page(path(file)).status())
                .as(person + " " + file.name())
                .isEqualTo(404));
    }

    private Reply add(String person, String number, String place, String name, byte[] content) {
        return town.as(person).upload("/cases/" + number + "/files", List.of(upload(name, content)), "place", place);
    }

    private Reply addAll(String person, String number, List<Upload> files) {
        return town.as(person).upload("/cases/" + number + "/files", files, "place", "ATTACHMENT");
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload("files", name, content);
    }

    /** A photo like no other. */
    private static byte[] photo() {
        return Made.jpeg(40 + COUNT.incrementAndGet(), 30, "");
    }

    private Reply remove(String person, CaseFile file, String reason) {
        return town.as(person).upload(path(file) + "/remove", List.of(), "reason", reason);
    }

    private static String path(CaseFile file) {
        return "/cases/" + file.number() + "/files/" + file.id();
    }

    private List<CaseFile> files(String number) {
        return jdbc.sql("select * from case_file where number = ? order by id")
                .param(number)
                .query(CaseFile.class)
                .list();
    }

    private int stored(String number) {
        return files(number).size();
    }

    private int pieces(CaseFile file) {
        return jdbc.sql("select count(*) from case_file_piece where file = ?")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    private long handling(String number) {
        return jdbc.sql("select max(id) from handling where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void assign(String number) {
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                3);
    }

    private String draftingCase() {
        var number = town.suggest(DEPUTY, suggestion("关于用文件答复的建议"));
        assign(number);
        town.does(HANDLER, "user_accept", number, "accepted", true);
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                "2026-11-20",
                "contactNote",
                "代表说明了情况。",
                "next",
                "draft");
        return number;
    }

    private void deliver(String number) {
        town.does(
                HANDLER,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕9号",
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-11-20");
    }
}
