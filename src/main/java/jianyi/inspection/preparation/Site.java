package jianyi.inspection.preparation;

import java.time.LocalDate;

/**
 * A place that is looked at.
 *
 * @param place its number in the list, from 1
 * @param visited whether it has been seen; false when nobody could go, null before
 */
public record Site(String number, int place, String name, Boolean visited, LocalDate visitedOn) {

    /** How it stands, in words. */
    public String state() {
        return visited == null ? "待检查" : visited ? "已检查" : "没有去成";
    }
}
