package jianyi.duty;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a test has let deputies do, counted beside as on a sheet of paper. */
final class Counted {

    /** @param done what counts @param excused with leave @param missed without */
    record Times(int done, int excused, int missed) {

        private static final Times NONE = new Times(0, 0, 0);

        private Times plus(Times more) {
            return new Times(done + more.done, excused + more.excused, missed + more.missed);
        }
    }

    private final Map<String, Map<String, Times>> all = new HashMap<>();
    private final Map<String, TreeSet<String>> groups = new HashMap<>();

    void done(String person, String kind) {
        add(person, kind, new Times(1, 0, 0));
    }

    void undone(String person, String kind) {
        add(person, kind, new Times(-1, 0, 0));
    }

    void excused(String person, String kind) {
        add(person, kind, new Times(0, 1, 0));
    }

    void missed(String person, String kind) {
        add(person, kind, new Times(0, 0, 1));
    }

    private void add(String person, String kind, Times more) {
        of(person).merge(kind, more, Times::plus);
    }

    /** What a person did, by heading. */
    Map<String, Times> of(String person) {
        return all.computeIfAbsent(person, id -> new TreeMap<>());
    }

    /** Something a group did, however many took part. */
    void ofGroup(String group, String what) {
        groups.computeIfAbsent(group, id -> new TreeSet<>()).add(what);
    }

    /** How much a group did. */
    int group(String group) {
        return groups.getOrDefault(group, new TreeSet<>()).size();
    }

    /** What everybody did. */
    Map<String, Map<String, Times>> everybody() {
        return all;
    }

    /** How often he did something of these. */
    int times(String person, String... kinds) {
        int sum = 0;
        for (String kind : kinds) {
            sum += of(person).getOrDefault(kind, Times.NONE).done();
        }
        return sum;
    }
}
