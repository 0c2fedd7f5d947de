package jianyi.meeting.papers;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/**
 * Writes the shipped templates of the meetings' documents anew. Run {@link #main} from the project's directory when their layout shall
 * change; the results are committed.
 */
final class MeetingTemplates {

    private static final Path LETTERS = Path.of("src/main/resources/letters");

    private MeetingTemplates() {}

    /** Writes src/main/resources/letters/meeting-*.docx and inspection.docx. */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        notice();
        doorList();
        minutes();
        resolution();
        announcement();
        report();
        inspection();
    }

    private static void notice() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("关于召开{{会议名称}}的通知");
        paper.line("{{称谓}}：");
        paper.indented("{{开头}}");
        paper.heading("一、会议时间");
        paper.indented("{{时间}}。");
        paper.heading("二、会议地点");
        paper.indented("{{地点}}。");
        paper.heading("三、会议议程");
        paper.indented("{{议程}}");
        paper.heading("四、有关要求");
        paper.indented("{{要求}}");
        paper.signature("{{落款}}", "{{日期}}");
        paper.save(LETTERS.resolve("meeting-notice.docx"));
    }

    private static void doorList() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.narrow();
        paper.title("{{会议名称}}签到册");
        paper.middle("{{时间}}");
        paper.middle("{{地点}}");
        paper.note("{{人数}}");
        paper.list(
                560,
                new int[] {700, 1700, 1500, 2600, 1400, 1700},
                new String[] {"序号", "代表团", "姓名", "答复和请假", "签到", "到会时间"},
                "{{签到}}[序号]",
                "[代表团]",
                "[姓名]",
                "[答复]",
                "[到会]",
                "[时间]");
        paper.note("注：代表本人在“签到”一栏签名；已在系统登记到会的，印有“到”字。打印日期：{{日期}}。");
        paper.save(LETTERS.resolve("meeting-door-list.docx"));
    }

    private static void minutes() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("{{会议名称}}记录");
        paper.heading("一、会议概况");
        paper.indented("{{概况}}");
        paper.heading("二、出席情况");
        paper.indented("{{出席}}");
        paper.heading("三、会议议程");
        paper.indented("{{议程记录}}");
        paper.heading("四、议案和质询案");
        paper.indented("{{议案}}");
        paper.heading("五、会议期间提出的代表建议");
        paper.indented("{{代表建议}}");
        paper.heading("六、闭会和通过的文件");
        paper.indented("{{闭会}}");
        paper.indented("记录人：{{记录人}}").setSpacingBefore(560);
        paper.indented("核对人（签名）：");
        paper.indented("打印日期：{{日期}}");
        paper.save(LETTERS.resolve("meeting-minutes.docx"));
    }

    private static void resolution() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.middle("{{文号}}");
        paper.title("{{标题}}");
        paper.middle("（{{题注}}）");
        paper.indented("{{正文}}");
        paper.signature("{{落款}}", "{{日期}}");
        paper.save(LETTERS.resolve("meeting-resolution.docx"));
    }

    /** One layout for all papers of supervision. */
    private static void inspection() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.middle("{{编号}}");
        paper.title("{{标题}}");
        paper.middle("（{{题注}}）");
        paper.indented("{{正文}}");
        paper.signature("{{落款}}", "{{日期}}");
        paper.save(LETTERS.resolve("inspection.docx"));
    }

    private static void announcement() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("公　告");
        paper.middle("{{公告号}}");
        paper.indented("{{正文}}");
        paper.indented("现予公告。");
        paper.signature("{{落款}}", "{{日期}}");
        paper.save(LETTERS.resolve("meeting-announcement.docx"));
    }

    private static void report() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("关于代表建议、批评和意见办理情况的报告");
        paper.middle("（向{{会议名称}}报告并公开）");
        paper.indented("{{说明}}");
        paper.heading("一、提出和受理");
        paper.indented("{{受理情况}}");
        paper.heading("二、交办和答复");
        paper.indented("{{答复情况}}");
        paper.heading("三、办理结果");
        paper.indented("{{办理结果}}");
        paper.heading("四、代表评价");
        paper.indented("{{代表评价}}");
        paper.heading("五、承诺事项");
        paper.indented("{{承诺}}");
        paper.heading("六、代表同意公开的建议");
        paper.indented("{{公开说明}}");
        paper.list(
                480,
                new int[] {1400, 2700, 1150, 1700, 1000, 894},
                new String[] {"编号", "标题", "领衔代表", "承办单位", "状态", "评价"},
                "{{建议}}[编号]",
                "[标题]",
                "[代表]",
                "[单位]",
                "[状态]",
                "[评价]");
        paper.signature("{{落款}}", "{{日期}}");
        paper.heading("看数字以前请先看");
        paper.indented("{{提示}}");
        paper.save(LETTERS.resolve("meeting-report.docx"));
    }
}
