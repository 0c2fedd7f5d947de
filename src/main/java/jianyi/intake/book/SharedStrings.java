package jianyi.intake.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import jianyi.flow.text.Text;

/** Texts of a workbook as cells hold them: plain, or in pieces of different looks, with readings above them that nobody asked for. */
final class SharedStrings {

    /** Nothing longer fits any field; a spreadsheet program takes 32,767. */
    static final int LONGEST = 40_000;

    private static final int MOST = 2_000_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedStrings() {}

    /** The strings cells share, in their order; none when there is no such part. */
    static List<String> read(Parts parts, String place, Books.Room room) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        if (place == null || !parts.has(place)) {
            return strings;
        }
        try (PartXml xml = parts.xml(place)) {
            while (xml.nextStart()) {
                if (xml.name().equals("si")) {
                    if (strings.size() == MOST) {
                        throw PartXml.strange();
                    }
                    strings.add(room.keep(text(xml)));
                }
            }
        }
        return strings;
    }

    /** The text of the element just begun, si or is, cleaned. */
    static String text(PartXml xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.name().equals("rPh")) {
                xml.skip();
            } else if (xml.name().equals("t")) {
                text.append(xml.text(LONGEST - text.length()));
            }
        }
        return cleaned(text.toString());
    }

    /** Characters that XML cannot hold are written _x000D_; an underscore that only looks like the beginning of one is _x005F_. */
    static String cleaned(String text) {
        String said = text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
        return Text.clean(said).strip();
    }
}
