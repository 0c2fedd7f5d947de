package jianyi.deputy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Labels people choose deputies by: two who look alike in one list are told apart by constituency, or by card number. */
public final class Namesakes {

    private static final List<Function<Deputy, String>> WAYS = List.of(
            deputy -> deputy.name() + "（" + deputy.delegation() + "）",
            deputy -> deputy.name() + "（" + deputy.delegation() + "，" + deputy.constituency() + "）",
            deputy -> deputy.name() + "（" + deputy.delegation() + "，" + deputy.constituency() + "，代表证 " + deputy.card()
                    + "）");

    private Namesakes() {}

    /** A label for each mandate, 何伟（第一代表团）; longer where that is the label of several persons. */
    public static Map<Deputy, String> labels(Collection<Deputy> deputies) {
        Map<Deputy, String> labels = new LinkedHashMap<>();
        for (Function<Deputy, String> way : WAYS) {
            Map<String, Long> persons = deputies.stream()
                    .collect(Collectors.groupingBy(
                            way,
                            Collectors.mapping(Deputy::person, Collectors.collectingAndThen(Collectors.toSet(), some ->
                                    (long) some.size()))));
            for (Deputy deputy : deputies) {
                boolean alone = persons.get(way.apply(deputy)) == 1;
                if (alone || way == WAYS.get(WAYS.size() - 1)) {
                    labels.putIfAbsent(deputy, way.apply(deputy));
                }
            }
        }
        Map<Deputy, String> ordered = new LinkedHashMap<>();
        deputies.forEach(deputy -> ordered.put(deputy, labels.get(deputy)));
        return ordered;
    }

    /** What is put behind a bare name by user id, where several persons of the list bear it: 何伟（代表证 夜391）. */
    public static Map<String, String> told(Map<String, String> names, Collection<Deputy> deputies) {
        Map<String, String> told = new LinkedHashMap<>();
        names.forEach((person, name) -> told.put(
                person,
                names.values().stream().filter(name::equals).count() == 1
                        ? name
                        : name + "（" + mark(person, deputies) + "）"));
        return told;
    }

    private static String mark(String person, Collection<Deputy> deputies) {
        return deputies.stream()
                .filter(deputy -> deputy.person().equals(person))
                .findFirst()
                .map(deputy -> deputy.constituency() + "，代表证 " + deputy.card())
                .orElse(person);
    }
}
