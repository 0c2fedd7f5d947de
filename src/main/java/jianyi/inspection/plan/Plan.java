package jianyi.inspection.plan;

import java.time.LocalDate;

/**
 * A body's plan of one year.
 *
 * @param number {@code district-2027-P01}
 * @param version the version in force, null before one was decided on
 */
public record Plan(
        String number,
        String body,
        int year,
        String instance,
        PlanState state,
        Integer version,
        LocalDate publishedOn) {

    /** 2027 年度监督和代表工作计划. */
    static String title(int year) {
        return year + " 年度监督和代表工作计划";
    }

    /** What it is called. */
    public String title() {
        return title(year);
    }

    /** Whether the public may read it (监督法 第六十三条). */
    public boolean published() {
        return publishedOn != null;
    }
}
