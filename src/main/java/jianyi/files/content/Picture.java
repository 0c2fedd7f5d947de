package jianyi.files.content;

import java.io.IOException;
import java.util.zip.CRC32;

/** Pictures: whole, nothing behind them, and small enough to be shown. Read by their marks only, never unpacked. */
final class Picture {

    private static final long PIXELS = 100_000_000;
    private static final long EDGE = 30_000;

    private Picture() {}

    /** @throws Unfit for a picture without an extent, or one that would fill a reader's memory */
    static void extent(long width, long height) throws Unfit {
        if (width <= 0 || height <= 0) {
            throw new Unfit(Unfit.DAMAGED);
        }
        if (width > EDGE || height > EDGE || width * height > PIXELS) {
            throw new Unfit("的尺寸过大（" + width + "×" + height + "），请缩小后再上传");
        }
    }

    static FileType jpeg(Content content) throws IOException, Unfit {
        boolean sized = false;
        long place = 2;
        while (true) {
            if (content.at(place) != 0xFF) {
                throw new Unfit(Unfit.DAMAGED);
            }
            int mark = content.at(place + 1);
            if (mark == 0xFF) {
                place++;
                continue;
            }
            if (mark == 0xDA) {
                break;
            }
            long size = content.big(place + 2, 2);
            if (size < 2 || mark < 0xC0 || mark >= 0xD0 && mark <= 0xD9) {
                throw new Unfit(Unfit.DAMAGED);
            }
            if (mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC) {
                extent(content.big(place + 7, 2), content.big(place + 5, 2));
                sized = true;
            }
            place += 2 + size;
        }
        // Telephones put a small film or a second picture behind the first, so the end may lie anywhere.
        if (!sized || content.find("\u00FF\u00D9", place) < 0) {
            throw new Unfit(Unfit.DAMAGED);
        }
        return FileType.JPEG;
    }

    static FileType png(Content content) throws IOException, Unfit {
        long place = 8;
        boolean filled = false;
        for (String name = ""; !name.equals("IEND"); ) {
            long size = content.big(place, 4);
            name = content.letters(place + 4, 4);
            if (place == 8) {
                if (!name.equals("IHDR") || size != 13) {
                    throw new Unfit(Unfit.DAMAGED);
                }
                extent(content.big(16, 4), content.big(20, 4));
            }
            filled |= name.equals("IDAT");
            sum(content, place + 4, size + 4);
            place += size + 12;
        }
        if (!filled) {
            throw new Unfit(Unfit.DAMAGED);
        }
        emptyFrom(content, place);
        return FileType.PNG;
    }

    /** Messengers and scanners fill a file up with empty room; anything else behind a picture is a second file. */
    private static void emptyFrom(Content content, long end) throws IOException, Unfit {
        for (long place = end; place < content.length(); place++) {
            if (content.at(place) != 0) {
                throw new Unfit(Unfit.DISGUISED);
            }
        }
    }

    private static void sum(Content content, long place, long size) throws IOException, Unfit {
        if (place + size + 4 > content.length()) {
            throw new Unfit(Unfit.DAMAGED);
        }
        var sum = new CRC32();
        for (long i = 0; i < size; i++) {
            sum.update(content.at(place + i));
        }
        if (sum.getValue() != content.big(place + size, 4)) {
            throw new Unfit(Unfit.DAMAGED);
        }
    }

    static FileType webp(Content content) throws IOException, Unfit {
        long end = content.little(4, 4) + 8;
        if (end > content.length()) {
            throw new Unfit(Unfit.DAMAGED);
        }
        emptyFrom(content, end);
        webpExtent(content);
        for (long place = 12; place < end; ) {
            long size = content.little(place + 4, 4);
            place += 8 + size + (size & 1);
            if (place > end + 1) {
                throw new Unfit(Unfit.DAMAGED);
            }
        }
        return FileType.WEBP;
    }

    private static void webpExtent(Content content) throws IOException, Unfit {
        switch (content.letters(12, 4)) {
            case "VP8 " -> {
                if (content.big(23, 3) != 0x9D012A) {
                    throw new Unfit(Unfit.DAMAGED);
                }
                extent(content.little(26, 2) & 0x3FFF, content.little(28, 2) & 0x3FFF);
            }
            case "VP8L" -> {
                long bits = content.little(21, 4);
                extent((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            case "VP8X" -> extent(content.little(24, 3) + 1, content.little(27, 3) + 1);
            default -> throw new Unfit(Unfit.DAMAGED);
        }
    }
}
