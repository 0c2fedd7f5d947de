package jianyi.papers;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Looks a template over before it is filled, and says in a clerk's words what is wrong with it. */
final class TemplateCheck {

    private static final Pattern COLUMN = Pattern.compile("\\[([^\\[\\]]*)]");

    private TemplateCheck() {}

    /** @throws RuntimeException when a place-holder is unknown or missing, or a table's one stands outside a table */
    static void check(PaperTemplate template, XWPFTemplate found, Map<String, Object> known) {
        for (var element : found.getElementTemplates()) {
            if (!(element instanceof RunTemplate tag)
                    || tag.getSign() != '\0'
                    || !known.containsKey(tag.getTagName())) {
                throw new Unusable("其中有系统不认识的占位符 " + element);
            }
            if (known.get(tag.getTagName()) instanceof PaperRows rows) {
                columns(tag, rows.columns());
            }
        }
        var there = found.getElementTemplates().stream()
                .map(tag -> ((RunTemplate) tag).getTagName())
                .collect(Collectors.toSet());
        template.needed().stream()
                .filter(name -> !there.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unusable("其中缺少占位符 {{" + name + "}}");
                });
    }

    private static void columns(RunTemplate tag, List<String> known) {
        if (!(tag.getRun().getParent() instanceof XWPFParagraph paragraph)
                || !(paragraph.getBody() instanceof XWPFTableCell cell)) {
            throw new Unusable("占位符 {{" + tag.getTagName() + "}} 应放在表格的一行里");
        }
        for (var neighbour : cell.getTableRow().getTableCells()) {
            var asked = COLUMN.matcher(neighbour.getText());
            while (asked.find()) {
                if (!known.contains(asked.group(1))) {
                    throw new Unusable("{{" + tag.getTagName() + "}} 一行中有系统不认识的栏目 " + asked.group());
                }
            }
        }
    }

    /** What is wrong with a template that could not be filled. */
    static String reason(Exception e) {
        return e instanceof Unusable ? e.getMessage() : "它不是完好的 Word 文件（.docx）或占位符不成对（" + e.getMessage() + "）";
    }

    private static final class Unusable extends RuntimeException {
        Unusable(String sentence) {
            super(sentence);
        }
    }
}
