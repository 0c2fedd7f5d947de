package jianyi.papers;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Papers filled from one template, bound into one Word file: each is a section, so that it begins on a page of its own and counts
 * its own pages. Fonts, styles, header and footer are the first one's, which is the same template's.
 */
final class BoundPapers {

    private static final String PICTURES =
            "declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main' .//a:blip";
    private static final String DRAWINGS =
            "declare namespace wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' .//wp:docPr";
    private static final QName PICTURE =
            new QName("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "embed");

    private final XWPFDocument whole;
    // Numbers of drawings are unique in a file; the first paper's are below.
    private int drawings = 1000;

    BoundPapers(XWPFDocument first) {
        this.whole = first;
        var section = section();
        (section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType()).setStart(BigInteger.ONE);
    }

    /** Adds a paper behind the others; it is used up by that. */
    void add(XWPFDocument paper) {
        endSection();
        var added = paper.getDocument().getBody();
        carryPictures(paper, added);
        try (XmlCursor from = added.newCursor();
                XmlCursor to = section().newCursor()) {
            for (boolean more = from.toFirstChild(); more; more = from.toNextSibling()) {
                if (!(from.getObject() instanceof CTSectPr)) {
                    from.copyXml(to);
                }
            }
        }
    }

    /** A section ends with its last paragraph, which then holds the section's settings. */
    private void endSection() {
        var last = lastParagraph();
        (last.isSetPPr() ? last.getPPr() : last.addNewPPr())
                .setSectPr((CTSectPr) section().copy());
    }

    private CTP lastParagraph() {
        try (XmlCursor end = section().newCursor()) {
            return end.toPrevSibling() && end.getObject() instanceof CTP paragraph ? paragraph : body().addNewP();
        }
    }

    private void carryPictures(XWPFDocument paper, CTBody added) {
        Map<String, String> carried = new HashMap<>();
        for (var picture : paper.getAllPictures()) {
            try {
                carried.put(
                        paper.getRelationId(picture),
                        whole.addPictureData(picture.getData(), picture.getPictureTypeEnum()));
            } catch (InvalidFormatException e) {
                throw new IllegalStateException(e);
            }
        }
        for (XmlObject shown : added.selectPath(PICTURES)) {
            rewrite(shown, PICTURE, carried::get);
        }
        for (XmlObject drawing : added.selectPath(DRAWINGS)) {
            rewrite(drawing, new QName("id"), old -> String.valueOf(++drawings));
        }
    }

    private static void rewrite(XmlObject element, QName attribute, UnaryOperator<String> change) {
        try (XmlCursor at = element.newCursor()) {
            at.setAttributeText(attribute, change.apply(at.getAttributeText(attribute)));
        }
    }

    private CTBody body() {
        return whole.getDocument().getBody();
    }

    private CTSectPr section() {
        return body().isSetSectPr() ? body().getSectPr() : body().addNewSectPr();
    }
}
