package jianyi.statistics.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Turns the marks behind numbers into footnotes that say how these were counted; each note stands once, at its first number. */
final class Footnotes {

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern MARK = Pattern.compile(BEGIN + "([^" + END + "]+)" + END);
    private static final int SIZE = 9;

    private final XWPFDocument document;
    private final Map<String, String> notes;
    private final Set<String> placed = new HashSet<>();

    private Footnotes(XWPFDocument document, Map<String, String> notes) {
        this.document = document;
        this.notes = notes;
    }

    /** What stands behind a number whose note has this key. */
    static String mark(String key) {
        return BEGIN + key + END;
    }

    /** The paper with its footnotes. @param notes their texts by key; a mark without one disappears */
    static byte[] in(byte[] docx, Map<String, String> notes) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var out = new ByteArrayOutputStream()) {
            var footnotes = new Footnotes(document, notes);
            document.getParagraphs().forEach(footnotes::paragraph);
            document.getTables()
                    .forEach(table -> table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs().forEach(footnotes::paragraph))));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        for (XWPFRun run : new ArrayList<>(paragraph.getRuns())) {
            if (run.text().indexOf(BEGIN) >= 0) {
                split(paragraph, run);
            }
        }
    }

    private void split(XWPFParagraph paragraph, XWPFRun run) {
        var text = run.text();
        int place = paragraph.getRuns().indexOf(run);
        var found = MARK.matcher(text);
        int from = 0;
        while (found.find()) {
            insert(paragraph, ++place, run).setText(text.substring(from, found.start()));
            if (notes.containsKey(found.group(1)) && placed.add(found.group(1))) {
                refer(insert(paragraph, ++place, run), notes.get(found.group(1)));
            }
            from = found.end();
        }
        insert(paragraph, ++place, run).setText(text.substring(from));
        paragraph.removeRun(paragraph.getRuns().indexOf(run));
    }

    /** A run with the looks of another one. */
    private static XWPFRun insert(XWPFParagraph paragraph, int place, XWPFRun like) {
        var run = paragraph.insertNewRun(place);
        if (like.getCTR().isSetRPr()) {
            run.getCTR().setRPr((CTRPr) like.getCTR().getRPr().copy());
        }
        return run;
    }

    private void refer(XWPFRun run, String words) {
        var note = document.createFootnote();
        var text = note.createParagraph().createRun();
        text.setText(" " + words);
        text.setFontSize(SIZE);
        run.getCTR().addNewFootnoteReference().setId(note.getId());
        run.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
    }
}
