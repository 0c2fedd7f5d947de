package jianyi.suggestion.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;

/** A Word file as its reader sees it. */
final class Docx {

    private final XWPFDocument document;

    Docx(byte[] bytes) {
        try {
            document = new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XWPFDocument document() {
        return document;
    }

    String words() {
        return new XWPFWordExtractor(document).getText();
    }

    /** What the codes on it say, in the order of their pictures. */
    List<String> codes() {
        return document.getAllPictures().stream().map(Docx::read).toList();
    }

    private static String read(XWPFPictureData picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
            int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
            return new QRCodeReader()
                    // A picture of nothing else: looked for as in a photograph, now and then one is not found.
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code in the picture", e);
        } catch (ReaderException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
