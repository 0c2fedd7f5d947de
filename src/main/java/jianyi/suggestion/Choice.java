package jianyi.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyi.office.Offices;

/** The choices of a form's list, as Camunda Forms want them. */
public final class Choice {

    private Choice() {}

    /** A value with what people read. */
    public static Map<String, String> of(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** The units of a body's government, the government itself first when wanted. */
    public static List<Map<String, String>> units(Offices offices, String body, boolean governmentToo) {
        var choices = new ArrayList<Map<String, String>>();
        offices.governmentOf(body).ifPresent(government -> {
            if (governmentToo) {
                choices.add(of(government.code(), government.name()));
            }
            offices.unitsOf(government.code()).forEach(unit -> choices.add(of(unit.code(), unit.name())));
        });
        return choices;
    }
}
