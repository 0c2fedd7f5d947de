package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which room may touch which. A room stands below all it may touch, so no two can lean on each other. */
class ModularityTest {

    private record Row(String room, Set<String> mayTouch) {}

    private static final List<Row> ROOMS = List.of(
            new Row("rows", Set.of()),
            new Row("flow", Set.of("rows")),
            new Row("files", Set.of("flow")),
            new Row("audit", Set.of("flow")),
            new Row("calendar", Set.of("flow")),
            new Row("embedded", Set.of()),
            new Row("office", Set.of("audit", "flow")),
            new Row("deputy", Set.of("audit", "office")),
            new Row("papers", Set.of("deputy", "flow", "office")),
            new Row("access", Set.of("audit", "flow", "office")),
            new Row("notice", Set.of("access", "calendar", "office")),
            new Row("intake", Set.of("access", "audit", "flow")),
            new Row("auditor", Set.of("access", "audit", "flow", "intake")),
            new Row("setup", Set.of("access", "audit", "calendar", "deputy", "flow", "intake", "notice", "office")),
            new Row(
                    "casework",
                    Set.of(
                            "access",
                            "audit",
                            "calendar",
                            "deputy",
                            "files",
                            "flow",
                            "notice",
                            "office",
                            "papers")),
            new Row(
                    "suggestion",
                    Set.of(
                            "access",
                            "audit",
                            "calendar",
                            "casework",
                            "deputy",
                            "files",
                            "flow",
                            "intake",
                            "notice",
                            "office",
                            "papers",
                            "rows")),
            new Row(
                    "meeting",
                    Set.of(
                            "access",
                            "calendar",
                            "casework",
                            "deputy",
                            "files",
                            "flow",
                            "intake",
                            "notice",
                            "office",
                            "papers",
                            "suggestion")),
            new Row(
                    "demo",
                    Set.of(
                            "access",
                            "audit",
                            "calendar",
                            "deputy",
                            "embedded",
                            "flow",
                            "meeting",
                            "notice",
                            "office",
                            "suggestion")));

    @Test
    void everyRoomHasOneRow() {
        assertThat(ROOMS)
                .extracting(Row::room)
                .containsExactlyInAnyOrderElementsOf(touched().keySet());
    }

    @Test
    void noTwoRoomsLeanOnEachOther() {
        var above = new ArrayList<String>();
        for (Row row : ROOMS) {
            assertThat(above).as("rooms above " + row.room()).containsAll(row.mayTouch());
            above.add(row.room());
        }
    }

    @Test
    void aRoomTouchesOnlyWhatItMay() {
        for (Row row : ROOMS) {
            var faults = new TreeMap<>(touched().get(row.room()));
            faults.keySet().removeAll(row.mayTouch());
            assertThat(faults).as("what " + row.room() + " may not touch").isEmpty();
        }
    }

    /** For each room the rooms it touches, with the places where it does. */
    private static Map<String, Map<String, Set<String>>> touched() {
        var touched = new TreeMap<String, Map<String, Set<String>>>();
        for (JavaClass type : Code.MAIN) {
            if (!room(type).isEmpty()) {
                var rooms = touched.computeIfAbsent(room(type), room -> new TreeMap<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var other = room(dependency.getTargetClass());
                    if (!other.isEmpty() && !other.equals(room(type))) {
                        rooms.computeIfAbsent(other, room -> new TreeSet<>()).add(dependency.getDescription());
                    }
                }
            }
        }
        return touched;
    }

    /** The first package below the product's own; empty for what stands outside every room. */
    private static String room(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("jianyi") ? parts[1] : "";
    }
}
