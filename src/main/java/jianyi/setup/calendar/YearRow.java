package jianyi.setup.calendar;

import jianyi.calendar.HolidayNotice;
import jianyi.calendar.SpecialDay;

/**
 * A year on the list.
 *
 * @param notice its days; null when its notice is not known yet
 * @param load how it came in; null for a year that comes with the product
 * @param needed whether dates of today depend on it though it is missing
 */
public record YearRow(int year, HolidayNotice notice, HolidayLoad load, boolean needed) {

    /** 已公布 or 未公布. */
    public String state() {
        return notice == null ? "未公布" : "已公布";
    }

    /** How many days off the notice names. */
    public long off() {
        return notice == null
                ? 0
                : notice.days().stream().filter(SpecialDay::off).count();
    }

    /** How many weekend days are worked. */
    public long work() {
        return notice == null ? 0 : notice.days().size() - off();
    }

    /** Where it comes from, in words. */
    public String origin() {
        if (notice == null) {
            return "";
        }
        return load == null ? "随系统提供" : load.loadedName() + " " + load.when() + "加载";
    }
}
