package jianyi.duty.entry;

import jianyi.access.Viewers;
import jianyi.flow.RoomHome;
import org.springframework.stereotype.Component;

/** Leads from an entry's number to its page, and names it to whoever may read it. */
@Component
class EntryHome extends RoomHome {

    EntryHome(OwnEntries entries, Confirmers confirmers, Viewers viewers) {
        super(
                "D",
                "/duty/entries/",
                (number, reader) -> entries.find(number)
                        .filter(it -> confirmers.reads(viewers.of(reader), it))
                        .map(it -> it.kind().label()));
    }
}
