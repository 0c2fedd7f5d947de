package jianyi.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When the festivals of the old calendar fall, 2000 to 2049, by the tables of 紫金山天文台. A table, since programs that reckon the moon
 * miss New Year of 2027 and 2030 by a day: the new moon comes within minutes of midnight.
 */
final class OldCalendar {

    private static final Map<Integer, String[]> YEARS = read();

    private OldCalendar() {}

    /** The day of one column: 春节, 清明, 端午, 中秋. */
    static Optional<LocalDate> day(int year, int column) {
        return Optional.ofNullable(YEARS.get(year)).map(days -> LocalDate.parse(year + "-" + days[column + 1]));
    }

    private static Map<Integer, String[]> read() {
        try (InputStream table = OldCalendar.class.getResourceAsStream("/calendar/festivals.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(days -> Integer.valueOf(days[0]), days -> days));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
