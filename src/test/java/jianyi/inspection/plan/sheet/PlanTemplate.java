package jianyi.inspection.plan.sheet;

import java.io.IOException;
import java.nio.file.Path;
import jianyi.meeting.papers.OfficialPaper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** Writes the shipped template of the yearly plan anew. Run {@link #main} when its layout shall change; the result is committed. */
final class PlanTemplate {

    private PlanTemplate() {}

    /** Writes src/main/resources/letters/inspection-plan.docx. */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        var paper = OfficialPaper.upright();
        paper.title("{{标题}}");
        paper.indented("{{说明}}");
        paper.list(
                560,
                new int[] {700, 800, 2800, 2300, 1244, 1000},
                new String[] {"序号", "月份", "事项", "理由", "方式", "承担"},
                "{{事项}}[序号]",
                "[月份]",
                "[内容]",
                "[理由]",
                "[方式]",
                "[承担]");
        paper.signature("{{落款}}", "{{日期}}");
        paper.save(Path.of("src/main/resources/letters/inspection-plan.docx"));
    }
}
