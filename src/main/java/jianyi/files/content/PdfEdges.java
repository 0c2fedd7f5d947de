package jianyi.files.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands before and behind a PDF's own bytes. Mail gateways leave the lines of a message there, editors a byte order mark, scanners
 * empty room and a printer's job lines; every viewer passes over them (ISO 32000-1, annex H, looks for the head within 1,024 bytes and for
 * the end in the last 1,024). Anything else there is another file hiding.
 */
final class PdfEdges {

    private static final String HEAD = "%PDF-";
    private static final String END = "%%EOF";
    private static final int REACH = 1024;
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /** A line of a message, of an answer over HTTP, of its pieces' lengths, or of a printer's job. */
    private static final Pattern CARRIED = Pattern.compile("|--[ -~]*|[A-Za-z][A-Za-z0-9-]{0,60}:[ -~]*|[ \\t]+[ -~]*"
            + "|HTTP/[0-9.]+ [0-9]{3}[ -~]*|[0-9A-Fa-f]{1,8}"
            + "|\u001B%-12345X(@PJL[ -~]*)?|@PJL( (JOB|EOJ|ENTER|COMMENT|SET)\\b[ -~]*)?");

    private static final List<String> PARTS = List.of(" obj", "endobj", "stream", "xref", "trailer", "%pdf-");

    private PdfEdges() {}

    /** Where the PDF begins; -1 when nothing in the reach of a viewer says so. */
    static long start(Content content) throws IOException, Unfit {
        return content.find(HEAD, 0, REACH + HEAD.length());
    }

    /** Whether this is a PDF with nothing before it but what carried it. */
    static boolean begins(Content content) throws IOException, Unfit {
        long start = start(content);
        return start >= 0 && carried(letters(content, 0, start));
    }

    /**
     * Where the PDF ends, behind its last end mark.
     *
     * @throws Unfit when there is none, or something hides behind it
     */
    static long end(Content content) throws IOException, Unfit {
        long last = content.length();
        while (last > 0 && padding(content.at(last - 1))) {
            last--;
        }
        long end = -1;
        for (long at = content.find(END, last - REACH, last); at >= 0; at = content.find(END, at + 1, last)) {
            end = at + END.length();
        }
        if (end < 0) {
            throw new Unfit(Unfit.DAMAGED);
        }
        var behind = letters(content, end, last);
        if (!carried(behind) && !note(behind)) {
            throw new Unfit(Unfit.DISGUISED);
        }
        return end;
    }

    private static boolean padding(int letter) {
        return "\0\t\n\f\r \u001A".indexOf(letter) >= 0;
    }

    private static String letters(Content content, long from, long to) throws IOException, Unfit {
        return content.letters(from, (int) (to - from));
    }

    private static boolean carried(String text) {
        var plain = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        return harmless(plain)
                && Arrays.stream(plain.split("[\\r\\n\\x00\\x0C\\x1A]+"))
                        .allMatch(line -> CARRIED.matcher(line).matches());
    }

    /** What a gateway says of its own, in plain words. */
    private static boolean note(String text) {
        try {
            var words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            return harmless(words)
                    && words.codePoints()
                            .noneMatch(c -> Character.isISOControl(c) && "\r\n\t\0\f\u001A".indexOf(c) < 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean harmless(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return Disguise.PAGES.stream().noneMatch(small::contains)
                && PARTS.stream().noneMatch(small::contains);
    }
}
