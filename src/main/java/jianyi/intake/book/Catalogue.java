package jianyi.intake.book;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;

/** Where the sheets, strings and styles of a workbook lie, followed from its own catalogue as each maker lays it out. */
final class Catalogue {

    private static final String USUAL = "xl/workbook.xml";
    private static final int LONGEST = 500;

    private final Map<String, String> sheets = new HashMap<>();
    private String first;
    private String strings;
    private String styles;
    private boolean from1904;

    Catalogue(Parts parts) throws IOException, XMLStreamException {
        String workbook = workbook(parts);
        Map<String, String> targets = related(parts, workbook);
        try (PartXml xml = parts.xml(workbook)) {
            while (xml.nextStart()) {
                if (xml.name().equals("workbookPr")) {
                    from1904 = yes(xml.attribute("date1904"));
                } else if (xml.name().equals("sheet")) {
                    String target = targets.get(String.valueOf(xml.relation()));
                    if (target != null && xml.attribute("name") != null) {
                        sheets.putIfAbsent(Text.key(xml.attribute("name")), target);
                        boolean hidden = String.valueOf(xml.attribute("state"))
                                .toLowerCase(Locale.ROOT)
                                .contains("hidden");
                        first = first == null && !hidden ? target : first;
                    }
                }
            }
        }
    }

    private static boolean yes(String said) {
        return "1".equals(said) || "true".equals(said) || "on".equals(said);
    }

    private static String workbook(Parts parts) throws IOException, XMLStreamException {
        if (parts.has("_rels/.rels")) {
            try (PartXml xml = parts.xml("_rels/.rels")) {
                while (xml.nextStart()) {
                    if (String.valueOf(xml.attribute("Type")).endsWith("/officeDocument")) {
                        String target = resolved("", String.valueOf(xml.attribute("Target")));
                        if (parts.has(target)) {
                            return target;
                        }
                    }
                }
            }
        }
        return USUAL;
    }

    private Map<String, String> related(Parts parts, String workbook) throws IOException, XMLStreamException {
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Map<String, String> targets = new HashMap<>();
        try (PartXml xml = parts.xml(folder + "_rels/" + workbook.substring(folder.length()) + ".rels")) {
            while (xml.nextStart()) {
                String type = String.valueOf(xml.attribute("Type"));
                String target = resolved(folder, String.valueOf(xml.attribute("Target")));
                if (type.endsWith("/sharedStrings")) {
                    strings = target;
                } else if (type.endsWith("/styles")) {
                    styles = target;
                } else if (type.endsWith("/worksheet") && targets.size() < LONGEST) {
                    targets.put(String.valueOf(xml.attribute("Id")), target);
                }
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        String plain = target.replace('\\', '/');
        if (plain.startsWith("/")) {
            return plain.substring(1);
        }
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        return plain.startsWith("../") ? plain.replaceFirst("^(\\.\\./)+", "") : folder + plain;
    }

    /** The part a wanted sheet is in. @throws Refusal 400 when there is no such sheet */
    String sheet(Book.Wanted wanted) {
        String place = wanted.name().isEmpty() ? first : sheets.get(Text.key(wanted.name()));
        if (place == null) {
            throw Refusal.invalid(
                    wanted.name().isEmpty() ? "工作簿里没有工作表，请用下载的模板填写" : "工作簿里没有工作表“" + wanted.name() + "”，请用下载的模板填写");
        }
        return place;
    }

    /** The part with the strings that cells share, or null. */
    String strings() {
        return strings;
    }

    /** The part with the formats of cells, or null. */
    String styles() {
        return styles;
    }

    /** Whether days are counted from 1904, as workbooks from a Macintosh are. */
    boolean from1904() {
        return from1904;
    }
}
