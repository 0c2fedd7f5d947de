package jianyi.inspection.plan;

import java.util.function.UnaryOperator;
import jianyi.inspection.Kind;

/**
 * A line of a plan as it is typed: 5｜消防法实施情况｜多次反映｜执法检查.
 *
 * @param month 1 to 12
 * @param street office code of the street that does it for the district, or null
 */
public record Topic(int month, String matter, String reason, Kind way, String street) {

    /** The line as somebody would type it. @param name an office's name by its code */
    public String typed(UnaryOperator<String> name) {
        return month + "｜" + matter + "｜" + reason + "｜" + way.label()
                + (street == null ? "" : "｜" + name.apply(street));
    }

    /** Whether the other one is the same matter looked at in the same way, in whatever month. */
    boolean same(PlanItem other) {
        return matter.equals(other.matter()) && way == other.way();
    }
}
