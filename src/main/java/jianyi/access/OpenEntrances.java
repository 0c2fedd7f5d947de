package jianyi.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways into the rooms that are open to the reader: in the head of every page of ours, and in Tasklist's. */
@RestController
class OpenEntrances {

    /** What fits a head 1366 pixels wide; more than one beyond it lie behind 更多. */
    private static final int STANDING = 7;

    private final List<Entrance> inOrder;

    OpenEntrances(List<Entrance> all) {
        inOrder = all.stream().sorted(Comparator.comparingInt(Entrance::place)).toList();
    }

    /** @param further whether it stands behind 更多 */
    record Way(String path, String words, boolean further) {}

    /** In order; scripts ask for the same. */
    @GetMapping("/api/entrances")
    List<Way> ways() {
        var open = inOrder.stream().filter(one -> one.open().getAsBoolean()).toList();
        int standing = open.size() > STANDING + 1 ? STANDING : open.size();
        return IntStream.range(0, open.size())
                .mapToObj(i -> new Way(open.get(i).path(), open.get(i).words(), i >= standing))
                .toList();
    }
}
