package jianyi.activity.papers;

import java.io.IOException;
import java.nio.file.Path;
import jianyi.meeting.papers.OfficialPaper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/**
 * Writes the shipped templates of the activities' papers anew. Run {@link #main} from the project's directory when their layout shall
 * change; the results are committed.
 */
final class ActivityTemplates {

    private static final Path LETTERS = Path.of("src/main/resources/letters");

    private ActivityTemplates() {}

    /** Writes src/main/resources/letters/activity-*.docx and station-card.docx. */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        roll();
        record();
        card();
    }

    private static void roll() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.narrow();
        paper.title("代表活动点名册");
        paper.middle("{{活动}}");
        paper.middle("{{时间}}　{{地点}}");
        paper.note("{{单位}}　{{编号}}");
        paper.note("{{人数}}");
        paper.list(
                560,
                new int[] {660, 1250, 1150, 2350, 2350, 1878},
                new String[] {"序号", "姓名", "级别", "答复", "到场", "签名"},
                "{{点名}}[序号]",
                "[姓名]",
                "[级别]",
                "[答复]",
                "[到场]",
                "");
        paper.note("打印日期：{{日期}}。");
        paper.save(LETTERS.resolve("activity-roll.docx"));
    }

    private static void record() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("代表活动记录");
        paper.middle("{{活动}}");
        paper.middle("{{编号}}");
        paper.heading("一、概况");
        paper.indented("{{概况}}");
        paper.heading("二、到场情况");
        paper.indented("{{到场情况}}");
        paper.heading("三、活动内容");
        paper.indented("{{内容}}");
        paper.heading("四、没有到场的代表的话");
        paper.indented("{{意见}}");
        paper.indented("活动照片：{{照片}}。");
        paper.indented("记录人（签名）：").setSpacingBefore(560);
        paper.signature("{{单位}}", "{{日期}}");
        paper.save(LETTERS.resolve("activity-record.docx"));
    }

    private static void card() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.narrow();
        paper.title("{{名称}}");
        paper.middle("（{{种类}}情况卡）");
        paper.line("单位：{{单位}}");
        paper.line("地址：{{地址}}");
        paper.line("负责人：{{负责人}}");
        paper.line("开放时间：{{开放时间}}");
        paper.line("在这里活动的代表小组：");
        paper.indented("{{小组}}");
        paper.heading("该有的和上墙的制度");
        paper.list(
                480,
                new int[] {660, 1150, 1680, 1400, 1348, 1700, 1700},
                new String[] {"序号", "类别", "项目", "情况", "说明", "检查", "整改期限"},
                "{{清单}}[序号]",
                "[类别]",
                "[项目]",
                "[情况]",
                "[说明]",
                "[检查]",
                "[期限]");
        paper.note("打印日期：{{日期}}。");
        paper.save(LETTERS.resolve("station-card.docx"));
    }
}
