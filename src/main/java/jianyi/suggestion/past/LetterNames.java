package jianyi.suggestion.past;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;

/** Which of the names in the table a packed file bears: its own, otherwise the only one that is written alike. */
final class LetterNames {

    private final Set<String> known;
    private final Map<String, Set<String>> alike;

    /** Names the table brought now writes, and those stored before. */
    LetterNames(Set<String> named, Set<String> stored) {
        this.known = Stream.concat(named.stream(), stored.stream()).collect(Collectors.toCollection(TreeSet::new));
        this.alike = known.stream().collect(Collectors.groupingBy(Text::key, Collectors.toCollection(TreeSet::new)));
    }

    /** @throws Refusal 400 when the table names no such file, or several written alike */
    String meant(String packed) {
        if (known.contains(packed)) {
            return packed;
        }
        Set<String> found = alike.getOrDefault(Text.key(packed), Set.of());
        if (found.isEmpty()) {
            throw Refusal.invalid("表格的“文件名”一列里没有这个文件");
        }
        if (found.size() > 1) {
            throw Refusal.invalid("表格里有几个相近的文件名（" + String.join("、", found) + "），请改成完全一样的名字");
        }
        return found.iterator().next();
    }

    /** @throws Refusal 400 for a path that leads out of the packed file, or is none */
    static void check(String path) {
        boolean out = path.startsWith("/")
                || path.contains(":")
                || path.chars().anyMatch(Character::isISOControl)
                || Arrays.asList(path.split("[/\\\\]")).contains("..");
        if (out) {
            throw Refusal.invalid("文件路径不正常");
        }
    }
}
