package jianyi.duty.fact;

import java.util.Objects;
import jianyi.casework.duty.DutyFact;

/** By what an objection names a fact of a person; it holds as long as the room tells of the same thing. */
final class FactKey {

    private FactKey() {}

    static String of(DutyFact it) {
        var what = Objects.requireNonNullElse(it.number(), it.words());
        return it.kind() + "|" + it.date() + "|" + it.role() + "|" + what;
    }
}
