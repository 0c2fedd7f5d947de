package jianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyi.files.content.Made;
import jianyi.intake.Brought;

/** Workbooks brought in, each with a line that came back: a town's people, one of whom hands over; past suggestions; a plan. */
class BookScene {

    /** As long as a name can be. */
    private static final String NAME = "<img src=x>![](/logout)**甲**";

    private final Town town;

    BookScene(Town town) {
        this.town = town;
    }

    /** A town of its own with two people, and a third without a post. @return the import's page */
    String people() {
        var book = Brought.workbook(
                "机构\n代码|名称|类别|上级|自行签发|电话\nscenetown|图景镇人大主席团|乡镇人大主席团|district||",
                "人员与岗位\n姓名|手机|邮箱|机构|岗位|账号\n"
                        + NAME + "|13933330001||scenetown|工作人员|sceneGiver\n"
                        + NAME + "乙|13933330002||scenetown|主席|sceneTaker\n"
                        + NAME + "丙|13933330003||没有的机构|主席|sceneNobody",
                "代表\n姓名|代表证号|手机|选区|代表团|届|级别|人大|联络街道|在任");
        return stored("districtClerk1", "/setup/import", new SignedIn.Upload("file", "名册.xlsx", book));
    }

    /** What one of those people did is the other's now. @return the list of it */
    String handover() {
        var form = "/setup/people/sceneGiver/handover";
        var passed = town.as("districtClerk1")
                .fill(form, form, Map.of("taker", "sceneTaker", "post", "scenetownClerk", "remark", Scene.MARKS));
        return page(passed);
    }

    /** A suggestion of 沙河子's that was answered long ago. @return its letter */
    String past() {
        var head = "历史建议\n编号|年份|届次|标题|案由|具体建议|代表|附议|类别|承办单位|办理结果类别|答复摘要或全文|满意度|答复日期|文件名|公开|代表证号\n";
        var line = "3|2003||关于旧桥的建议" + Scene.MARKS + "|||郑示例||城乡建设|||已修||2003-09-12|旧桥.pdf|不公开|\n";
        stored(
                "shaheziChair1",
                "/cases/past",
                new SignedIn.Upload("file", "历史.xlsx", Brought.workbook(head + line)),
                new SignedIn.Upload("letters", "答复.zip", packed("旧桥.pdf", Made.pdf())));
        var chair = town.as("shaheziChair1");
        var sheet = Scene.first(chair.page("/cases?state=PAST").body(), "(/cases/shahezi-2003-H[0-9]+)");
        return sheet + Scene.first(chair.page(sheet).body(), "(/past/[0-9]+)");
    }

    private static byte[] packed(String name, byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A plan that names a unit there is not. @return its page */
    String plan(String number) {
        var book = Brought.workbook("分办方案\n案号|主办单位|答复期限(月)\n" + number + "|没有的站|3");
        return page(town.as("yecunClerk1")
                .upload("/assign/plans", List.of(new SignedIn.Upload("file", "方案.xlsx", book)), "body", "yecun"));
    }

    private String stored(String person, String action, SignedIn.Upload... files) {
        var intake = page(town.as(person).upload(action, List.of(files), "body", "shahezi"));
        page(town.as(person).fill(intake, intake + "/start", Map.of()));
        await().until(() -> town.as(person).page(intake).header("Refresh").isEmpty());
        return intake;
    }

    /** Where an answer leads. */
    private static String page(SignedIn.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        return reply.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
