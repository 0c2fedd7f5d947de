package jianyi.duty.entry;

import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.office.People;
import org.springframework.stereotype.Component;

/** Entries as one reader sees them, and those that wait for his word: the leader's and the clerk's. */
@Component
class EntryLines {

    private final OwnEntries entries;
    private final Confirmers confirmers;
    private final DutyAccess access;
    private final Roster roster;
    private final People people;

    EntryLines(OwnEntries entries, Confirmers confirmers, DutyAccess access, Roster roster, People people) {
        this.entries = entries;
        this.confirmers = confirmers;
        this.access = access;
        this.roster = roster;
        this.people = people;
    }

    /** An entry with the name of whose it is, and whether the reader may confirm it. */
    record Line(OwnEntry it, String name, boolean mayConfirm) {}

    Line line(Viewer viewer, OwnEntry it) {
        return line(it, confirmers.may(viewer, it));
    }

    List<Line> of(Viewer viewer) {
        var led = confirmers.led(viewer);
        return entries.of(viewer.id()).stream()
                .map(it -> line(it, confirmers.may(viewer, led, it)))
                .toList();
    }

    List<Line> waiting(Viewer viewer) {
        var bodies = access.deciding(viewer).stream()
                .map(roster::congress)
                .distinct()
                .toList();
        return Stream.concat(entries.waitingOf(confirmers.led(viewer)).stream(), entries.waiting(bodies).stream())
                .distinct()
                .map(it -> line(it, true))
                .toList();
    }

    private Line line(OwnEntry it, boolean may) {
        return new Line(it, people.name(it.person()).orElse(it.person()), it.waits() && may);
    }
}
