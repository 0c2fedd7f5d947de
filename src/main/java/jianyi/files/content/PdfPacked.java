package jianyi.files.content;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The objects of a PDF that are packed into streams: unpacked, within bounds, and their names looked at. */
final class PdfPacked {

    private static final long TOTAL = 100L * 1024 * 1024;
    private static final Set<String> OTHER_WAYS = Set.of(
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "Crypt",
            "Predictor",
            "DecodeParms");

    private final StringBuilder name = new StringBuilder();
    private boolean naming;
    private long unpacked;

    /** Whether a character belongs to a name or word, rather than ending it. */
    static boolean regular(int c) {
        return c > ' ' && "()<>[]{}/%".indexOf(c) < 0;
    }

    static boolean hex(String two) {
        return two.matches("[0-9A-Fa-f]{2}");
    }

    void read(Content content, long start, long end, List<String> names) throws IOException, Unfit {
        if (names.stream().anyMatch(OTHER_WAYS::contains)) {
            throw new Unfit("的压缩方式无法检查；请打印成新的 PDF 后再上传");
        }
        if (names.contains("FlateDecode") || names.contains("Fl")) {
            inflate(content, start, end);
        } else {
            for (long at = start; at < end; at++) {
                one(content.at(at));
            }
        }
        one(' ');
    }

    private void inflate(Content content, long start, long end) throws IOException, Unfit {
        var inflater = new Inflater();
        var in = new byte[8192];
        var out = new byte[8192];
        long at = start;
        try {
            while (!inflater.finished() && (at < end || !inflater.needsInput())) {
                if (inflater.needsInput()) {
                    int count = 0;
                    while (count < in.length && at < end) {
                        in[count++] = (byte) content.at(at++);
                    }
                    inflater.setInput(in, 0, count);
                }
                int got = inflater.inflate(out);
                unpacked += got;
                if (unpacked > TOTAL) {
                    throw new Unfit(Unfit.BOMB);
                }
                if (got == 0 && inflater.needsDictionary()) {
                    throw new Unfit(Unfit.DAMAGED);
                }
                for (int i = 0; i < got; i++) {
                    one(out[i] & 0xFF);
                }
            }
        } catch (DataFormatException e) {
            throw new Unfit(Unfit.DAMAGED);
        } finally {
            inflater.end();
        }
    }

    private void one(int c) throws Unfit {
        if (naming && regular(c) && name.length() < 128) {
            name.append((char) c);
            return;
        }
        if (naming) {
            PdfCheck.refuse(decoded(name.toString()));
        }
        naming = c == '/';
        name.setLength(0);
    }

    private static String decoded(String name) {
        var plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean code = name.charAt(i) == '#' && i + 3 <= name.length() && hex(name.substring(i + 1, i + 3));
            plain.append(code ? (char) Integer.parseInt(name.substring(i + 1, i + 3), 16) : name.charAt(i));
            i += code ? 2 : 0;
        }
        return plain.toString();
    }
}
