package jianyi.casework.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jianyi.deputy.Deputy;
import jianyi.deputy.Namesakes;
import jianyi.office.Offices;

/** The choices of a form's list, as Camunda Forms want them. */
public final class Choice {

    private Choice() {}

    /** A value with what people read. */
    public static Map<String, String> of(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** Deputies, told apart where two would look alike. */
    public static List<Map<String, String>> deputies(Collection<Deputy> deputies) {
        return Namesakes.labels(deputies).entrySet().stream()
                .map(one -> of(one.getKey().person(), one.getValue()))
                .toList();
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
