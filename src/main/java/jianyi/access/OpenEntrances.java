package jianyi.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways into the rooms that are open to the reader: in the head of every page of ours, and in Tasklist's. */
@RestController
class OpenEntrances {

    private final List<Entrance> inOrder;

    OpenEntrances(List<Entrance> all) {
        inOrder = all.stream().sorted(Comparator.comparingInt(Entrance::place)).toList();
    }

    List<Entrance> open() {
        return inOrder.stream().filter(one -> one.open().getAsBoolean()).toList();
    }

    record Way(String path, String words) {}

    /** The same for scripts. */
    @GetMapping("/api/entrances")
    List<Way> ways() {
        return open().stream().map(one -> new Way(one.path(), one.words())).toList();
    }
}
