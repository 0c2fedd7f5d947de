package jianyi.statistics.report;

import java.io.IOException;
import java.nio.file.Path;
import jianyi.meeting.papers.OfficialPaper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/**
 * Writes the shipped templates of the year's reports anew. Run {@link #main} from the project's directory when their layout shall
 * change; the results are committed.
 */
final class StatisticsTemplates {

    private static final Path LETTERS = Path.of("src/main/resources/letters");

    private StatisticsTemplates() {}

    /** Writes src/main/resources/letters/year-report.docx, work-report.docx, year-account.docx, late-list.docx and quarter-note.docx. */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        report();
        work();
        account();
        late();
        quarter();
    }

    private static void report() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("关于{{年度}}年代表建议、批评和意见办理情况的报告");
        paper.middle("（草稿）");
        paper.indented("{{说明}}");
        paper.heading("一、基本情况");
        paper.indented("{{基本情况}}");
        answers(paper, "二三四五");
        paper.heading("六、会议和监督");
        paper.indented("{{会议和监督}}");
        paper.heading("七、下一步工作");
        paper.indented("{{下一步}}");
        paper.signature("{{落款}}", "{{日期}}");
        paper.indented("附件：逾期答复清单（内部资料，另册，不随本报告公开）").setSpacingBefore(280);
        paper.heading("附表一　各项指标");
        figures(paper);
        parted(paper, "附表二　按承办单位", "承办单位", "单位表");
        parted(paper, "附表三　按类别", "类别", "类别表");
        parted(paper, "附表四　按会次", "会次", "会次表");
        hints(paper);
        paper.save(LETTERS.resolve("year-report.docx"));
    }

    private static void work() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("{{标题}}");
        paper.middle("（{{年度}}年，草稿）");
        paper.indented("{{说明}}");
        paper.heading("一、会议");
        paper.indented("{{会议}}");
        paper.heading("二、代表建议的办理");
        paper.indented("{{代表建议}}");
        paper.indented("{{办理结果}}");
        paper.heading("三、监督");
        paper.indented("{{监督}}");
        paper.heading("四、代表活动");
        paper.indented("{{代表活动}}");
        paper.heading("五、代表履职");
        paper.indented("{{代表履职}}");
        paper.heading("六、经费");
        paper.indented("{{经费}}");
        paper.heading("七、下一步工作");
        paper.indented("{{下一步}}");
        paper.signature("{{落款}}", "{{日期}}");
        paper.heading("附表　各项指标");
        figures(paper);
        hints(paper);
        paper.save(LETTERS.resolve("work-report.docx"));
    }

    private static void account() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("{{年度}}年代表建议办理情况");
        paper.middle("（草稿）");
        paper.indented("{{说明}}");
        answers(paper, "一二三四");
        paper.heading("五、下一步工作");
        paper.indented("{{下一步}}");
        paper.signature("{{落款}}", "{{日期}}");
        paper.heading("附表　各项指标");
        figures(paper);
        hints(paper);
        paper.save(LETTERS.resolve("year-account.docx"));
    }

    private static void quarter() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("{{季度}}人大工作情况");
        paper.middle("（向党委汇报，草稿）");
        paper.indented("{{说明}}");
        paper.heading("一、代表建议");
        paper.indented("{{代表建议}}");
        paper.heading("二、会议和监督");
        paper.indented("{{会议和监督}}");
        paper.heading("三、下一步工作和请求支持的事项");
        paper.indented("{{请求支持}}");
        paper.signature("{{落款}}", "{{日期}}");
        hints(paper);
        paper.save(LETTERS.resolve("quarter-note.docx"));
    }

    /** @param places the numbers of its four headings */
    private static void answers(OfficialPaper paper, String places) {
        paper.heading(places.charAt(0) + "、答复情况");
        paper.indented("{{答复情况}}");
        paper.heading(places.charAt(1) + "、办理结果");
        paper.indented("{{办理结果}}");
        paper.heading(places.charAt(2) + "、代表评价");
        paper.indented("{{代表评价}}");
        paper.heading(places.charAt(3) + "、退办和二次办理");
        paper.indented("{{退办和二次办理}}");
    }

    private static void figures(OfficialPaper paper) {
        paper.list(420, new int[] {3400, 2700, 2700}, new String[] {"指标", "本年", "上年"}, "{{指标表}}[指标]", "[今年]", "[上年]");
    }

    private static void parted(OfficialPaper paper, String heading, String first, String name) {
        paper.heading(heading);
        paper.list(
                420,
                new int[] {2200, 1330, 1330, 1330, 1330, 1330},
                new String[] {first, "答复率", "按期答复率", "面商率", "解决率", "满意"},
                "{{" + name + "}}[名称]",
                "[答复率]",
                "[按期答复率]",
                "[面商率]",
                "[解决率]",
                "[满意]");
    }

    private static void hints(OfficialPaper paper) {
        paper.heading("看数字以前请先看");
        paper.indented("{{提示}}");
    }

    private static void late() throws IOException, InvalidFormatException {
        var paper = OfficialPaper.narrow();
        paper.title("{{标题}}");
        paper.indented("{{说明}}");
        paper.list(
                480,
                new int[] {2100, 1900, 3000, 1500, 1100},
                new String[] {"承办单位", "编号", "标题", "答复期限", "情况"},
                "{{逾期}}[单位]",
                "[编号]",
                "[标题]",
                "[日期]",
                "[情况]");
        paper.note("打印日期：{{日期}}");
        paper.save(LETTERS.resolve("late-list.docx"));
    }
}
