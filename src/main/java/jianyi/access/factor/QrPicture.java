package jianyi.access.factor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A code for a telephone's camera, as one path of an SVG: black modules of one unit each.
 *
 * @param side units of one side, margin included
 * @param path what an SVG's path says
 */
public record QrPicture(int side, String path) {

    private static final int MARGIN = 2;

    /** The picture of a text. */
    public static QrPicture of(String text) {
        try {
            var modules =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    path.append(modules.get(x, y) ? "M" + x + " " + y + "h1v1h-1z" : "");
                }
            }
            return new QrPicture(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code for " + text.length() + " characters", e);
        }
    }
}
