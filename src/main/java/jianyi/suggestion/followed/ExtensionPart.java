package jianyi.suggestion.followed;

import java.util.List;
import java.util.Optional;
import jianyi.casework.sheet.SheetRecord;
import jianyi.followup.extension.ExtensionRecords;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part about more time. */
@Component
@Order(12)
class ExtensionPart implements SheetPart {

    private final ExtensionRecords records;

    ExtensionPart(ExtensionRecords records) {
        this.records = records;
    }

    @Override
    public String id() {
        return "extensions";
    }

    @Override
    public String heading() {
        return "延期";
    }

    @Override
    public Optional<List<SheetRecord>> of(Sight sight) {
        return Optional.of(sight)
                .filter(Sight::involved)
                .map(it -> records.of(it.suggestion().number()))
                .filter(told -> !told.isEmpty());
    }
}
