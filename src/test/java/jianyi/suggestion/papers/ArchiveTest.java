package jianyi.suggestion.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.papers.Names;
import jianyi.papers.PaperTemplates;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.letter.Letters;
import jianyi.suggestion.sheet.ArchivePart;
import jianyi.suggestion.sight.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The archive of a finished case. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest {

    private static final String HOSTILE = "<w:p/>&{{目录}}[名称]${x}😀𠮷";

    @LocalServerPort
    private int port;

    @Autowired
    private Archives archives;

    @Autowired
    private CaseBundles files;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperHead head;

    @Autowired
    private PaperTemplates templates;

    @Autowired
    private RecordWording record;

    @Autowired
    private Letters letters;

    @Autowired
    private Replies replies;

    @Autowired
    private Names names;

    @Autowired
    private Viewers viewers;

    private PaperCase closed;

    @BeforeAll
    void aCaseIsClosed() {
        closed = PaperCase.handedIn(new Town(port), "关于水渠" + HOSTILE + "的建议", HOSTILE)
                .assigned()
                .relieved()
                .contacted()
                .delivered()
                .remarked()
                .closed();
    }

    @Test
    void itHoldsEveryPaperLetterAndTheRecordInOrder() throws IOException {
        assertThat(contents(archives.of(viewers.of(PaperCase.CLERK), closed.number))
                        .keySet())
                .containsExactly(
                        "00-卷内目录.docx",
                        "01-代表建议专用纸.docx",
                        "02-代表建议交办单（夜村镇农业综合服务站）.docx",
                        "03-代表建议交办单（夜村镇村镇建设办公室）.docx",
                        "04-代表建议退办单（夜村镇村镇建设办公室）.docx",
                        "05-代表建议交办单（夜村镇社会事务办公室）.docx",
                        "06-代表建议签收单.docx",
                        "07-面复记录（夜村镇农业综合服务站）.docx",
                        "08-答复函（夜村镇农业综合服务站）.docx",
                        "09-征询意见表.docx",
                        "10-办理过程记录.docx");
    }

    @Test
    void theTableOfContentsNumbersWhatFollows() throws IOException {
        var docx = new Docx(contents(archives.of(viewers.of("districtClerk1"), closed.number))
                .get("00-卷内目录.docx"));
        var lines = docx.document().getTables().get(2).getRows().stream()
                .map(row -> row.getCell(0).getText() + " " + row.getCell(1).getText())
                .toList();
        assertThat(lines)
                .startsWith("序号 材料名称", "1 代表建议专用纸", "2 代表建议交办单（夜村镇农业综合服务站）")
                .contains("8 答复函（夜村镇农业综合服务站）")
                .endsWith("10 办理过程记录");
        assertThat(docx.words()).contains("第1次办理，夜政函〔2026〕3号", "共 10 份", HOSTILE);
    }

    @Test
    void theRecordTellsWhatHappenedAndHowItWasRated() throws IOException {
        var all = contents(archives.of(viewers.of(PaperCase.CLERK), closed.number));
        assertThat(new Docx(all.get("10-办理过程记录.docx")).words())
                .contains("总体评价", "满意", "面商满意，态度基本满意，答复满意，结果满意，同意答复类别", "评价起。" + HOSTILE)
                .contains("会办起。" + HOSTILE, "面商起。", "走访", "电话", "政府签发", "办结归档", "葛桂花（附议）");
        assertThat(new Docx(all.get("08-答复函（夜村镇农业综合服务站）.docx")).words()).contains("冯老根、葛桂花代表：", "答复起。", "夜政函〔2026〕3号");
    }

    @Test
    void filesOfOtherPackagesLieInAFolderUnderTheirChineseNames() throws IOException {
        var part = new ArchivePart() {
            @Override
            public List<? extends Item> of(Sight sight) {
                return List.of(
                        file("现场 照片.jpg", "一"),
                        file("现场 照片.jpg", "二"),
                        file("../../etc/x:\u0000*.pdf", "三"),
                        file("长".repeat(300) + ".docx", "四"));
            }
        };
        var all = contents(with(part).of(viewers.of(PaperCase.CLERK), closed.number));
        assertThat(all.keySet())
                .endsWith(
                        "附件/11-现场 照片.jpg",
                        "附件/12-现场 照片.jpg",
                        "附件/13-....etcx.pdf",
                        "附件/14-" + "长".repeat(60) + ".docx");
        assertThat(new String(all.get("附件/12-现场 照片.jpg"), StandardCharsets.UTF_8))
                .isEqualTo("二");
        assertThat(new Docx(all.get("00-卷内目录.docx")).words()).contains("现场 照片", "共 14 份", "代表提供");
    }

    @Test
    void itIsSentAsAZipWithTheSameNamesEachTime() throws IOException {
        var answer = new Town(port).as(PaperCase.CLERK).get("/cases/" + closed.number + "/archive.zip");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/zip");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''");
        assertThat(contents(archives.of(viewers.of(PaperCase.CLERK), closed.number))
                        .keySet())
                .containsExactlyElementsOf(contents(archives.of(viewers.of("yecunChair1"), closed.number))
                        .keySet());
    }

    private Archives with(ArchivePart part) {
        return new Archives(files, papers, head, templates, record, letters, replies, names, new ObjectProvider<>() {
            @Override
            public Stream<ArchivePart> orderedStream() {
                return Stream.of(part);
            }
        });
    }

    private static ArchivePart.Item file(String name, String content) {
        return new ArchivePart.Item() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LocalDate day() {
                return null;
            }

            @Override
            public String note() {
                return "代表提供";
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                // Whoever closes what it was given must not end the archive.
                try (out) {
                    out.write(content.getBytes(StandardCharsets.UTF_8));
                }
            }
        };
    }

    private static Map<String, byte[]> contents(Archive archive) throws IOException {
        var out = new ByteArrayOutputStream();
        archive.writeTo(out);
        var contents = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        }
        return contents;
    }
}
