package jianyi.duty;

import java.io.IOException;
import java.nio.file.Path;
import jianyi.meeting.papers.OfficialPaper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** Writes the shipped templates of file and yearly sheet anew. Run {@link #main} when their layout shall change; the result is committed. */
final class DutyTemplates {

    private DutyTemplates() {}

    /** Writes src/main/resources/letters/duty.docx and duty-year.docx. */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        file().save(Path.of("src/main/resources/letters/duty.docx"));
        year().save(Path.of("src/main/resources/letters/duty-year.docx"));
    }

    private static OfficialPaper file() {
        var paper = OfficialPaper.narrow();
        paper.title("代表履职档案");
        paper.line("姓名：{{姓名}}");
        paper.line("{{基本情况}}");
        paper.line("期间：{{期间}}");
        paper.line("合计：{{合计}}");
        paper.list(
                480,
                new int[] {1700, 1900, 1100, 3338, 1600},
                new String[] {"日期", "类别", "情况", "内容", "结果"},
                "{{记录}}[日期]",
                "[类别]",
                "[情况]",
                "[内容]",
                "[结果]");
        paper.heading("异议和更正");
        paper.line("{{异议}}");
        paper.note("各项由办理记录自动统计，不能手工修改；有错的由代表提出异议，核对后更正。");
        return paper;
    }

    private static OfficialPaper year() {
        var paper = OfficialPaper.narrow();
        paper.title("{{标题}}");
        paper.indented("{{说明}}");
        paper.list(
                520,
                new int[] {2700, 1200, 4338, 1400},
                new String[] {"选区", "姓名", "履职情况", "备注"},
                "{{情况}}[选区]",
                "[姓名]",
                "[履职]",
                "[备注]");
        paper.signature("{{落款}}", "{{日期}}");
        return paper;
    }
}
