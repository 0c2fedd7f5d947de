package jianyi;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;

/** What a telephone's camera reads off a page with a code drawn on it. */
public final class DoorPicture {

    private static final int MARGIN = 2;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private DoorPicture() {}

    /** The text of the code. */
    public static String read(String page) {
        var side = SIDE.matcher(page);
        if (!side.find()) {
            throw new AssertionError("no code on " + page);
        }
        var modules = new BitMatrix(Integer.parseInt(side.group(1)) - 2 * MARGIN);
        MODULE.matcher(page)
                .results()
                .forEach(one ->
                        modules.set(Integer.parseInt(one.group(1)) - MARGIN, Integer.parseInt(one.group(2)) - MARGIN));
        try {
            return new Decoder().decode(modules).getText();
        } catch (ChecksumException | FormatException e) {
            throw new AssertionError("a camera cannot read it", e);
        }
    }
}
