package jianyi.inspection.papers;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.files.content.Made;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What supervision leaves on paper, its report's versions, photos and proofs, and who may have which. */
@WholeProduct
class MatterPapersTest {

    private static final String CLERK = "shaheziChair1";
    private static final String HANDLER = "shaheziagriHandler1";
    private static final String MEMBER = "shaheziDeputy1";

    @LocalServerPort
    private int port;

    private Town town;
    private String number;

    @BeforeEach
    void aTownRunByOnePersonInspectsALaw() {
        town = new Town(port);
        var matter =
                map("title", "种子法执法检查", "kind", "law", "law", "中华人民共和国种子法", "unit", "shaheziagri", "reason", "代表建议");
        number = town.start(CLERK, "inspection", matter)
                .json()
                .path("businessKey")
                .asText();
        town.does(
                CLERK,
                "user_prepare",
                number,
                "scheme",
                "第二十五条｜种子质量",
                "noticeDate",
                LocalDate.now().toString(),
                "members",
                List.of(MEMBER),
                "sites",
                "种子门市");
        town.does(MEMBER, "user_confirmMembership", number, "joins", true);
        town.does(HANDLER, "user_selfReport", number, "selfReport", "已自查");
        var found = town.as(MEMBER)
                .upload(
                        page("/sites/1/findings"),
                        List.of(new SignedIn.Upload("photos", "标签.jpg", Made.photo("HE CAIQIN"))),
                        "client",
                        "papers-" + number,
                        "words",
                        "标签没有检疫证明编号",
                        "article",
                        "第四十条",
                        "severity",
                        "MINOR");
        assertThat(found.status()).isEqualTo(204);
        town.does(MEMBER, "user_recordSite", number, "siteDone", true);
    }

    @Test
    void theReportIsMadeOfTheRecordsEditedInVersionsAndHandedOutAsWord() throws IOException {
        assertThat(town.as(CLERK).page(page("/report")).body()).contains("标签没有检疫证明编号", "第 1 版", "系统");
        var clerk = town.as(CLERK);
        var mine = Map.of("on", "0", "evaluation", "总体较好", "problems", "标签不规范", "advice", "加强检查");
        assertThat(clerk.fill(page("/report"), page("/report"), mine).status()).isEqualTo(302);
        var late = clerk.fill(page("/report"), page("/report"), mine);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("别人保存了第 1 版", "总体较好");
        assertThat(town.as(HANDLER).page(page("/report")).status()).isEqualTo(403);
        town.does(CLERK, "user_draftReport", number, "reportReady", true);
        assertThat(town.as(HANDLER).get(page("/papers/report")).status()).isEqualTo(403);
        town.does(
                CLERK,
                "user_deliberate",
                number,
                "reportAdopted",
                true,
                "meetingNote",
                "主席团会议",
                "opinions",
                "规范种子标签｜沙河子镇农业综合服务站｜2");
        assertThat(word("report")).contains("种子法执法检查报告", "总体较好", "沙河子镇人大主席团");
        assertThat(word("opinions")).contains("主席团意见", "规范种子标签", "2 个月内");
        assertThat(word("scheme")).contains("第二十五条", "种子门市");
        assertThat(word("notice")).contains("沙河子镇农业综合服务站：");
        assertThat(word("records")).contains("标签没有检疫证明编号", "第四十条");
        assertThat(town.as(HANDLER).get(page("/papers/records")).status()).isEqualTo(403);
        assertThat(town.as(HANDLER).page(page("")).body()).contains("规范种子标签").doesNotContain("理由：");
        assertThat(town.as(CLERK).page(page("")).body()).contains("理由：代表建议");
        assertThat(town.as(HANDLER).get(page("/photos/" + photo() + "/copy")).status())
                .as("copies are handed on by the group, which sees first who is in them")
                .isEqualTo(403);
        mended();
    }

    private void mended() throws IOException {
        town.does("shahezigovClerk1", "user_nameOwners", number, "owners", "1｜shaheziagri");
        var proof = town.as(HANDLER)
                .upload(
                        page("/files"),
                        List.of(new SignedIn.Upload("files", "验收单.txt", "合格".getBytes(StandardCharsets.UTF_8))),
                        "place",
                        "1");
        assertThat(proof.status()).isEqualTo(302);
        town.does(HANDLER, "user_correct", number, "measures", "标签全部更换", "done", true);
        town.does(CLERK, "user_checkCorrection", number, "accepted", true);
        town.does("shahezigovHead1", "user_signCorrection", number, "signed", true);
        assertThat(word("corrections")).contains("标签全部更换", "负责人于", "签发");
        assertThat(town.as(CLERK).page(page("")).body()).contains("验收单.txt", "第 1 条");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(town.as(HANDLER).bytes(page("/opinions.xlsx"))))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("规范种子标签");
        }
        assertThat(town.as("shaheziDeputy3").page(page("")).body())
                .contains("规范种子标签")
                .doesNotContain("验收单.txt", "标签没有检疫证明编号（");
    }

    @Test
    void thePhotoKeepsItsFactsForTheGroupAndTheCopyThatLeavesHasNone() {
        var photo = page("/photos/" + photo());
        assertThat(latin(town.as(MEMBER).bytes(photo + "/original"))).contains("HE CAIQIN");
        assertThat(latin(town.as(MEMBER).bytes(photo + "/copy"))).doesNotContain("HE CAIQIN");
        assertThat(town.as(HANDLER).get(photo + "/original").status()).isEqualTo(403);
        assertThat(town.as(HANDLER).get(photo + "/copy").status()).isEqualTo(403);
        var wiped = town.as(MEMBER)
                .upload(photo + "/copy", List.of(new SignedIn.Upload("copy", "copy.jpg", Made.photo("NOBODY"))));
        assertThat(wiped.status()).as(wiped.body()).isEqualTo(302);
        assertThat(town.as(MEMBER).page(photo).body()).contains("涂抹");
    }

    private String photo() {
        return town.as(MEMBER).page(page("/sites/1")).body().replaceAll("(?s).*?/photos/(\\d+).*", "$1");
    }

    private String page(String rest) {
        return "/inspections/" + number + rest;
    }

    private String word(String paper) throws IOException {
        try (var document =
                        new XWPFDocument(new ByteArrayInputStream(town.as(CLERK).bytes(page("/papers/" + paper))));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
