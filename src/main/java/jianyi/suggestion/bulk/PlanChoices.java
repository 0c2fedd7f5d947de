package jianyi.suggestion.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Namesakes;
import jianyi.flow.text.Text;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;

/**
 * What an assignment of one body can choose from.
 *
 * @param charged units by code, and the government first, which then dispatches
 * @param units units alone, by code
 * @param months the terms of a reply, the usual one first
 * @param supervisors names by user id
 */
record PlanChoices(
        Map<String, String> charged, Map<String, String> units, List<Integer> months, Map<String, String> supervisors) {

    static PlanChoices of(String body, Offices offices, Settings settings, People people, Deputies deputies) {
        var charged = new LinkedHashMap<String, String>();
        var units = new LinkedHashMap<String, String>();
        offices.governmentOf(body).ifPresent(government -> {
            charged.put(government.code(), government.name());
            for (Office unit : offices.unitsOf(government.code())) {
                units.put(unit.code(), unit.name());
            }
        });
        charged.putAll(units);
        var supervisors = new LinkedHashMap<String, String>();
        Stream.of(Role.CHAIR, Role.PRESIDIUM, Role.MEMBER)
                .flatMap(role -> people.in(new Post(body, role).group()).stream())
                .forEach((Person person) -> supervisors.putIfAbsent(person.id(), person.name()));
        return new PlanChoices(
                charged,
                units,
                settings.numbers(body, Setting.REPLY_MONTHS),
                Namesakes.told(supervisors, deputies.of(body)));
    }

    /** The code behind a name or code as people type it; null when nothing or more than one thing is called so. */
    static String named(Map<String, String> table, String typed) {
        var found = table.entrySet().stream()
                .filter(one -> Text.key(one.getKey()).equals(Text.key(typed))
                        || Text.key(one.getValue()).equals(Text.key(typed)))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }
}
