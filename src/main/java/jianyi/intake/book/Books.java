package jianyi.intake.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jianyi.flow.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one reader of .xlsx workbooks, whoever made them and whatever they are up to. What the clerk sees is what is read: numbers as they
 * are formatted, the value of a merged cell in all of its rows and columns, a formula's last value. It reads as a stream and counts as it
 * goes; whatever is wrong with a workbook is said in one sentence, what is wrong with a cell is a fault of its line.
 */
public final class Books {

    private static final Logger LOG = LoggerFactory.getLogger(Books.class);

    private Books() {}

    /**
     * The wanted sheets of a workbook as text; sheets nobody asked for are not even unpacked.
     *
     * @throws Refusal 400 when it is no such workbook, unpacks to too much, names outside documents, or lacks a sheet or a heading
     */
    public static Book read(byte[] file, List<Book.Wanted> wanted) {
        OtherFiles.refuse(file);
        try (Parts parts = new Parts(file)) {
            OtherFiles.refuse(parts);
            Catalogue catalogue = new Catalogue(parts);
            List<String> places = wanted.stream().map(catalogue::sheet).toList();
            Room room = new Room();
            List<String> strings = SharedStrings.read(parts, catalogue.strings(), room);
            Formats formats = Formats.read(parts, catalogue.styles(), catalogue.from1904());
            List<Book.Table> tables = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                Grid grid = new SheetReader(strings, formats, room).read(parts, places.get(i));
                tables.add(new TableReader(wanted.get(i), grid).read());
            }
            return new Book(tables);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            LOG.debug("A workbook that cannot be read", e);
            throw Refusal.invalid("工作簿打不开，可能已损坏，请用 Excel 或 WPS 另存为 .xlsx 后再上传");
        }
    }

    /** How much text one workbook may bring: a string held once counts once. */
    static final class Room {

        private static final long MOST = 24_000_000;
        private static final int SMALLEST = 24;

        private long left = MOST;

        /** @throws Refusal 400 when there is no room for it any more */
        String keep(String text) {
            left -= text.length() + SMALLEST;
            if (left < 0) {
                throw Refusal.invalid("工作簿里的文字太多，请分成几个文件");
            }
            return text;
        }
    }
}
