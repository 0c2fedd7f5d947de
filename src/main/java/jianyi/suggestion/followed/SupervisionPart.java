package jianyi.suggestion.followed;

import java.util.List;
import java.util.Optional;
import jianyi.casework.sheet.SheetRecord;
import jianyi.followup.supervision.SupervisionRecords;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part about what the body has pressed for. */
@Component
@Order(11)
class SupervisionPart implements SheetPart {

    private final SupervisionRecords records;

    SupervisionPart(SupervisionRecords records) {
        this.records = records;
    }

    @Override
    public String id() {
        return "supervisions";
    }

    @Override
    public String heading() {
        return "督办";
    }

    @Override
    public Optional<List<SheetRecord>> of(Sight sight) {
        return Optional.of(sight)
                .filter(Sight::involved)
                .map(it -> records.of(it.suggestion().number()))
                .filter(told -> !told.isEmpty());
    }
}
