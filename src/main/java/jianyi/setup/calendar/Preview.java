package jianyi.setup.calendar;

import java.util.List;
import java.util.stream.Collectors;
import jianyi.calendar.HolidayLines;
import jianyi.calendar.HolidayNotice;
import jianyi.calendar.Oddity;
import jianyi.calendar.SpecialDay;

/**
 * What storing a notice would do.
 *
 * @param rows every day it names, and every day that the version in force names and this one does not
 * @param faults what is wrong, line by line; nothing is stored while there is any
 * @param oddities what such notices do not look like; pointed out, in nobody's way
 * @param seal names exactly what is shown, so that nothing else is stored
 */
public record Preview(
        HolidayNotice notice,
        String source,
        List<Row> rows,
        List<HolidayLines.Fault> faults,
        List<Oddity> oddities,
        String seal) {

    /** A day with what becomes of it: 新增, 更改, 不变 or 取消. */
    public record Row(SpecialDay day, Fate change, SpecialDay before) {}

    /** What becomes of a day. */
    public enum Fate {
        NEW("新增"),
        CHANGED("更改"),
        SAME("不变"),
        GONE("取消");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        /** The word people read. */
        public String label() {
            return label;
        }
    }

    /** Whether it can be stored. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** Whether something about this day is to be looked at again. */
    public boolean odd(Row row) {
        return oddities.stream().anyMatch(one -> row.day().date().equals(one.day()));
    }

    /** How many days become this. */
    public long count(Fate change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /** What becomes of which days, in one line. */
    String words() {
        return rows.stream()
                .filter(row -> row.change() != Fate.SAME)
                .map(row -> row.change().label() + " " + row.day().date()
                        + (row.day().off() ? " 放假 " : " 上班 ") + row.day().name())
                .collect(Collectors.joining("；"));
    }
}
