package jianyi.intake.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows numbers as their cells are formatted: 8 under 000 is 008, 43720 under a date is 2019-09-12. */
final class Formats {

    private static final int MOST = 70_000;
    private static final int LONGEST = 120;
    private static final int GENERAL = 0;
    private static final int TEXT = 49;
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> own = new HashMap<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    private Formats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The formats of a workbook; everything is general when it has no such part. */
    static Formats read(Parts parts, String place, boolean from1904) throws IOException, XMLStreamException {
        Formats formats = new Formats(from1904);
        if (place != null && parts.has(place)) {
            try (PartXml xml = parts.xml(place)) {
                formats.take(xml);
            }
        }
        return formats;
    }

    private void take(PartXml xml) throws XMLStreamException {
        while (xml.nextStart()) {
            if (xml.name().equals("numFmt") && own.size() < MOST) {
                String code = String.valueOf(xml.attribute("formatCode"));
                own.put(number(xml.attribute("numFmtId")), code.length() > LONGEST ? "General" : code);
            } else if (xml.name().equals("cellXfs")) {
                int outer = xml.depth();
                while (xml.nextWithin(outer)) {
                    if (xml.name().equals("xf") && styles.size() < MOST) {
                        styles.add(number(xml.attribute("numFmtId")));
                    }
                }
            }
        }
    }

    private static int number(String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : GENERAL;
    }

    /** What the clerk sees of a number; days always whole, as 2019-09-12, whatever part of them is shown. */
    String shown(String value, String style) {
        BigDecimal exact = new BigDecimal(value);
        int place = number(style);
        int format = place < styles.size() ? styles.get(place) : GENERAL;
        try {
            String code = own.getOrDefault(format, format < 164 ? BuiltinFormats.getBuiltinFormat(format) : null);
            if (date(format, code) && DateUtil.isValidExcelDate(exact.doubleValue())) {
                return day(exact.doubleValue());
            }
            if (format != GENERAL && format != TEXT && code != null && !code.equalsIgnoreCase("General")) {
                String shown = formatter
                        .formatRawCellContents(exact.doubleValue(), format, code, from1904)
                        .strip();
                if (!shown.isEmpty() && shown.chars().noneMatch(c -> c == '#')) {
                    return shown;
                }
            }
        } catch (RuntimeException e) {
            // A format no spreadsheet program would show either.
        }
        return plain(exact);
    }

    private boolean date(int format, String code) {
        return dates.computeIfAbsent(
                format,
                one -> one >= 27 && one <= 36
                        || one >= 50 && one <= 58
                        || code != null && DateUtil.isADateFormat(one, code));
    }

    private String day(double value) {
        LocalDateTime at = DateUtil.getLocalDateTime(value, from1904, true);
        if (value < 1) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : WITH_TIME.format(at);
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > 30
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
