package jianyi.papers;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** What the shipped Word templates have in common: A4, the fonts of official papers, page numbers, and a table's columns. */
public abstract class TemplateWriter {

    protected static final String BODY = "仿宋_GB2312";
    protected static final String TITLE = "方正小标宋简体";

    private static final int SHORT_SIDE = 11906; // twips, A4
    private static final int LONG_SIDE = 16838;

    protected final XWPFDocument document = new XWPFDocument();

    /** Begins an upright A4 page; margins in twips. */
    protected final void page(int top, int bottom, int left, int right) {
        page(SHORT_SIDE, LONG_SIDE, top, bottom, left, right);
    }

    /** Begins an A4 page that lies on its side; margins in twips. */
    protected final void lyingPage(int top, int bottom, int left, int right) {
        page(LONG_SIDE, SHORT_SIDE, top, bottom, left, right);
        document.getDocument().getBody().getSectPr().getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    }

    private void page(int width, int height, int top, int bottom, int left, int right) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(top));
        margins.setBottom(BigInteger.valueOf(bottom));
        margins.setLeft(BigInteger.valueOf(left));
        margins.setRight(BigInteger.valueOf(right));
        margins.setFooter(BigInteger.valueOf(Math.min(1134, bottom * 3 / 5)));
        var styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        pageNumber(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    private void pageNumber(XWPFParagraph line) {
        line.setAlignment(ParagraphAlignment.CENTER);
        text(line, "— ", "宋体", 14);
        var field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = new XWPFRun(field.addNewR(), (IRunBody) line);
        font(run, "宋体", 14);
        run.setText("1");
        var end = line.createRun();
        font(end, "宋体", 14);
        end.setText(" —");
    }

    /** Gives a table its columns; widths in twips. */
    protected static void grid(XWPFTable table, int... columns) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    protected final XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(28, LineSpacingRule.EXACT);
        return paragraph;
    }

    protected static XWPFRun text(XWPFParagraph line, String text, String name, int points) {
        XWPFRun run = line.createRun();
        font(run, name, points);
        run.setText(text);
        return run;
    }

    protected static void font(XWPFRun run, String name, int points) {
        run.setFontFamily(name, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(name, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(name, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
    }

    /** Writes the template. */
    public final void save(Path file) throws IOException, InvalidFormatException {
        fonts();
        try (var out = Files.newOutputStream(file)) {
            document.write(out);
        }
    }

    /** Names what stands in for the two fonts that come with no system: a Word file has a list of its own for that. */
    private void fonts() throws InvalidFormatException, IOException {
        var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        var part = document.getPackage()
                .createPart(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
        try (var out = part.getOutputStream()) {
            out.write("""
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                    <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/>\
                    <w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>\
                    <w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/><w:charset w:val="86"/>\
                    <w:family w:val="auto"/></w:font></w:fonts>""".getBytes(StandardCharsets.UTF_8));
        }
        document.getPackagePart()
                .addRelationship(
                        name,
                        TargetMode.INTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
    }
}
