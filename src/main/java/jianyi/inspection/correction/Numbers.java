package jianyi.inspection.correction;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jianyi.flow.Typed;

/** Numbers of problems as people type them behind an opinion: 1、3. */
public final class Numbers {

    private Numbers() {}

    /** Those from 1 to the last one there is; empty when something else is typed, or nothing. */
    public static Optional<Set<Integer>> read(String typed, int last) {
        var all = new TreeSet<Integer>();
        for (String part : typed.replace("问题", "").split("[、，,\\s]+")) {
            if (!part.isBlank()) {
                int number = Typed.whole(part).orElse(0);
                if (number < 1 || number > last) {
                    return Optional.empty();
                }
                all.add(number);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
