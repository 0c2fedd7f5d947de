package jianyi.intake.book;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import jianyi.flow.text.Text;

/** Reads one sheet, cell by cell. */
final class SheetReader {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9]{1,60}(?:\\.[0-9]{0,60})?(?:[eE][-+]?[0-9]{1,6})?");
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST_FORMULA = 9_000;

    private final List<String> strings;
    private final Formats formats;
    private final Books.Room room;
    private final Set<String> acting = new HashSet<>();
    private final Grid grid = new Grid();
    private int row;
    private int column;

    SheetReader(List<String> strings, Formats formats, Books.Room room) {
        this.strings = strings;
        this.formats = formats;
        this.room = room;
    }

    /** The rows with anything in them, merged cells filled. */
    Grid read(Parts parts, String place) throws IOException, XMLStreamException {
        try (PartXml xml = parts.xml(place)) {
            while (xml.nextStart()) {
                if (xml.name().equals("row")) {
                    row(xml);
                } else if (xml.name().equals("mergeCell")) {
                    merged(String.valueOf(xml.attribute("ref")));
                }
            }
        }
        return grid;
    }

    private void row(PartXml xml) throws XMLStreamException {
        String said = xml.attribute("r");
        row = said == null ? row + 1 : said.matches("[0-9]{1,7}") ? Integer.parseInt(said) : 0;
        if (row < 1 || row > LAST_ROW) {
            throw PartXml.strange();
        }
        column = -1;
        Grid.Row cells = new Grid.Row();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.name().equals("c")) {
                cell(xml, cells);
            }
        }
        grid.add(row, cells);
    }

    private void cell(PartXml xml, Grid.Row cells) throws XMLStreamException {
        column = column(xml.attribute("r"));
        if (column >= Grid.MOST_COLUMNS) {
            xml.skip();
            return;
        }
        String type = String.valueOf(xml.attribute("t"));
        String style = xml.attribute("s");
        String value = null;
        String inline = null;
        boolean formula = false;
        boolean acts = false;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            switch (xml.name()) {
                case "v" -> value = xml.text(SharedStrings.LONGEST);
                case "is" -> inline = SharedStrings.text(xml);
                case "f" -> {
                    formula = true;
                    acts = acts(xml);
                }
                default -> xml.skip();
            }
        }
        put(cells, type, style, value, inline, formula, acts);
    }

    private void put(
            Grid.Row cells, String type, String style, String value, String inline, boolean formula, boolean acts) {
        String text = inline != null ? room.keep(inline) : value == null ? "" : text(type, value, style);
        String fault = null;
        if (acts) {
            fault = "是会调用外部内容的公式，请改成文字";
        } else if (type.equals("e")) {
            fault = "是出错的单元格（" + Text.line(String.valueOf(value)) + "），请改正";
        } else if (formula && (value == null || value.isEmpty()) && !type.equals("str") && inline == null) {
            fault = "是没有算出结果的公式，请用 Excel 或 WPS 打开保存一次，或改成文字";
        }
        if (!text.isEmpty() || fault != null) {
            cells.put(column, text, fault);
        }
    }

    private boolean acts(PartXml xml) throws XMLStreamException {
        String shared = xml.attribute("si");
        String formula = xml.text(LONGEST_FORMULA);
        boolean acts = Formula.acts(formula) || formula.length() == LONGEST_FORMULA;
        if (acts && shared != null && acting.size() < LONGEST_FORMULA) {
            acting.add(shared);
        }
        return acts || shared != null && formula.isEmpty() && acting.contains(shared);
    }

    private String text(String type, String value, String style) {
        return switch (type) {
            case "s" -> shared(value.strip());
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "是" : "否";
            case "str", "inlineStr", "e" -> room.keep(SharedStrings.cleaned(value));
            case "d" ->
                room.keep(Text.clean(value)
                        .strip()
                        .replaceFirst("T00:00(?::00(?:\\.0+)?)?Z?$", "")
                        .replace('T', ' '));
            default ->
                NUMBER.matcher(value.strip()).matches()
                        ? room.keep(formats.shown(value.strip(), style))
                        : room.keep(SharedStrings.cleaned(value));
        };
    }

    private String shared(String place) {
        return place.matches("[0-9]{1,7}") && Integer.parseInt(place) < strings.size()
                ? strings.get(Integer.parseInt(place))
                : "";
    }

    private int column(String reference) {
        if (reference == null) {
            return column + 1;
        }
        Matcher found = REFERENCE.matcher(reference);
        int place = found.matches() ? place(found.group(1)) : LAST_COLUMN;
        if (place >= LAST_COLUMN) {
            throw PartXml.strange();
        }
        return place;
    }

    private static int place(String letters) {
        int place = 0;
        for (char letter : letters.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            place = place * 26 + letter - 'A' + 1;
        }
        return place - 1;
    }

    private void merged(String reference) {
        String[] ends = reference.split(":", -1);
        Matcher first = REFERENCE.matcher(ends[0]);
        Matcher last = REFERENCE.matcher(ends[ends.length - 1]);
        if (ends.length == 2 && first.matches() && last.matches()) {
            grid.merge(new Grid.Range(
                    Integer.parseInt(first.group(2)),
                    place(first.group(1)),
                    Integer.parseInt(last.group(2)),
                    place(last.group(1))));
        }
    }
}
