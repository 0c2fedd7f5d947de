package jianyi.activity.station;

import java.time.LocalDate;

/**
 * How it stands with one thing a station shall have.
 *
 * @param item its name in the place's rules
 * @param met null before anybody has looked
 * @param checkedBy the name of who looked
 * @param fixBy by when it is mended, null when nothing is missing
 * @param photo id of its photo, or null
 */
public record Check(
        String item, Boolean met, String remark, LocalDate checkedOn, String checkedBy, LocalDate fixBy, Long photo) {

    static Check unseen(String item) {
        return new Check(item, null, null, null, null, null, null);
    }

    /** Whether it should have been mended by now. */
    public boolean late(LocalDate today) {
        return Boolean.FALSE.equals(met) && fixBy != null && fixBy.isBefore(today);
    }

    /** 有, 没有, 还没有检查. */
    public String words() {
        return met == null ? "还没有检查" : met ? "有" : "没有";
    }
}
