package jianyi.papers;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.w3c.dom.Node;

/**
 * Fills a place-holder with several paragraphs, each formatted as the place-holder's own: by itself the library would break lines
 * within one paragraph, whose first line alone is indented. Without paragraphs the place-holder's line disappears.
 */
class PaperParagraphs implements RenderPolicy {

    @Override
    public void render(ElementTemplate tag, Object value, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) tag).getRun();
        var paragraph = (XWPFParagraph) run.getParent();
        var lines = ((List<?>) value).stream().map(String.class::cast).toList();
        run.setText(lines.isEmpty() ? "" : lines.get(0), 0);
        if (lines.isEmpty()) {
            drop(paragraph);
        } else {
            // Through the XML itself: inserting through POI searches the whole document for every paragraph.
            follow(paragraph, run, lines.subList(1, lines.size()));
        }
    }

    private static void follow(XWPFParagraph paragraph, XWPFRun run, List<String> lines) {
        try (XmlCursor end = paragraph.getCTP().newCursor()) {
            end.toEndToken();
            end.toNextToken();
            for (String line : lines) {
                end.beginElement(new QName(CTP.type.getName().getNamespaceURI(), "p"));
                end.toParent();
                fill((CTP) end.getObject(), paragraph, run, line);
                end.toEndToken();
                end.toNextToken();
            }
        }
    }

    private static void fill(CTP copy, XWPFParagraph paragraph, XWPFRun run, String line) {
        if (paragraph.getCTP().isSetPPr()) {
            copy.setPPr(paragraph.getCTP().getPPr());
        }
        var text = copy.addNewR();
        if (run.getCTR().isSetRPr()) {
            text.setRPr(run.getCTR().getRPr());
        }
        text.addNewT().setStringValue(line);
    }

    private static void drop(XWPFParagraph paragraph) {
        Node node = paragraph.getCTP().getDomNode();
        boolean onlyOne = paragraph.getBody().getParagraphs().size() == 1;
        if (paragraph.getText().isBlank() && !onlyOne) {
            node.getParentNode().removeChild(node);
        }
    }
}
