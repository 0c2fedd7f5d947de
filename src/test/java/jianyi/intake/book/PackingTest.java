package jianyi.intake.book;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyi.flow.Refusal;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every number a zip may carry as its way of packing, known, unknown or known without the code for it. */
class PackingTest {

    @Test
    void whateverAWorkbookSaysOfItsPackingItIsReadOrRefused() throws IOException {
        var wanted = List.of(new Book.Wanted("名单", List.of("姓名"), List.of()));
        ways(workbook()).forEach(file -> readOrRefused(() -> Books.read(file, wanted)));
    }

    @Test
    void whateverPackedLettersSayOfTheirPackingTheyAreReadOrRefused() throws IOException {
        ways(letters()).forEach(file -> readOrRefused(() -> new SafeZip(9, 9999).read(file, (path, content) -> {})));
    }

    private static void readOrRefused(ThrowingCallable reading) {
        assertThatCode(() -> {
                    try {
                        reading.call();
                    } catch (Refusal refused) {
                        // Said in a sentence: that is what is wanted.
                    }
                })
                .doesNotThrowAnyException();
    }

    private static Stream<byte[]> ways(byte[] packed) {
        return IntStream.rangeClosed(0, 100).mapToObj(way -> marked(packed.clone(), (byte) way));
    }

    /** The way of packing stands at byte 8 of an entry's head and at byte 10 of its line in the directory. */
    private static byte[] marked(byte[] zip, byte way) {
        for (int at = 0; at + 12 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && (zip[at + 2] == 3 || zip[at + 2] == 1)) {
                zip[at + (zip[at + 2] == 3 ? 8 : 10)] = way;
            }
        }
        return zip;
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.createSheet("名单").createRow(0).createCell(0).setCellValue("姓名");
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] letters() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("答复.pdf"));
            zip.write("%PDF-1.4".getBytes());
        }
        return bytes.toByteArray();
    }
}
