package jianyi.duty.entry;

import java.util.List;
import java.util.Optional;
import jianyi.access.MyPart;
import jianyi.access.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What deputies of his groups have entered, on a leader's first page: confirmed in one press. */
@Component
@Order(20)
class EntriesToConfirm implements MyPart {

    private static final int MOST = 5;

    private final EntryLines lines;

    EntriesToConfirm(EntryLines lines) {
        this.lines = lines;
    }

    /** @param more how many wait beside those that are shown */
    record Waiting(List<EntryLines.Line> shown, int more) {}

    @Override
    public String id() {
        return "entries";
    }

    @Override
    public String heading() {
        return "请您确认的履职登记";
    }

    @Override
    public Optional<?> of(Viewer viewer) {
        var waiting = lines.waiting(viewer);
        int shown = Math.min(MOST, waiting.size());
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(waiting.subList(0, shown), waiting.size() - shown));
    }
}
