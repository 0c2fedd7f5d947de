package jianyi.duty.entry;

import java.util.Arrays;
import java.util.List;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import org.springframework.stereotype.Component;

/** Own entries in the file: those that wait are shown, only confirmed ones count. */
@Component
class OwnDuty implements DutyFacts {

    private final OwnEntries entries;

    OwnDuty(OwnEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<DutyKind> kinds() {
        return Arrays.stream(OwnKind.values()).map(OwnKind::heading).toList();
    }

    @Override
    public List<DutyFact> facts(DutyScope scope) {
        return entries.between(scope.body(), scope.person(), scope.from(), scope.to()).stream()
                .map(OwnDuty::fact)
                .toList();
    }

    private static DutyFact fact(OwnEntry it) {
        var role = it.enteredBy() == null ? "自行登记" : "代录";
        var result = it.waits() ? it.state().label() : it.decidedName() + "确认";
        return DutyFact.done(it.person(), it.kind().heading().code(), it.day(), role, it.number(), it.brief(), result)
                .standing(it.waits() ? Standing.PENDING : Standing.DONE)
                .at(null, "/duty/entries/" + it.number());
    }
}
