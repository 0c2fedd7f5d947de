package jianyi.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who shall handle a suggestion, and by when.
 *
 * @param mode {@code lead} 主办会办 or {@code separate} 分办
 * @param leadUnit a unit, or a government that then dispatches
 * @param parts unit → its part of the text, when separate; in the clerk's order
 * @param months the term for the reply
 * @param supervisor user id of a key item's supervisor, or null
 */
public record Assignment(
        String mode,
        String leadUnit,
        List<String> coUnits,
        LinkedHashMap<String, String> parts,
        int months,
        boolean keyItem,
        String supervisor) {

    /** Whether each unit answers for a part of its own 分办. */
    public boolean separate() {
        return mode.equals("separate");
    }

    /** Every unit with its part, the lead first. */
    public Map<String, Part> units() {
        var units = new LinkedHashMap<String, Part>();
        if (separate()) {
            parts.keySet().forEach(unit -> units.put(unit, Part.OWN));
        } else {
            units.put(leadUnit, Part.LEAD);
            coUnits.forEach(unit -> units.put(unit, Part.CO));
        }
        return units;
    }
}
