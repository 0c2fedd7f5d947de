package jianyi.suggestion.sheet;

import java.util.List;
import java.util.Optional;
import jianyi.casework.timeline.Readings;
import jianyi.office.Role;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 查阅记录 on the sheet of a confidential suggestion: for its author and the body's clerks and chair. */
@Component
@Order(90)
class ReadingPart implements SheetPart {

    private final Readings readings;
    private final SheetDates dates;

    ReadingPart(Readings readings, SheetDates dates) {
        this.readings = readings;
        this.dates = dates;
    }

    /** One line of the list. */
    record Line(String when, String name) {}

    @Override
    public String id() {
        return "readings";
    }

    @Override
    public String heading() {
        return "查阅记录";
    }

    @Override
    public Optional<List<Line>> of(Sight sight) {
        var it = sight.suggestion();
        var viewer = sight.viewer();
        boolean keeper = viewer.has(Role.CLERK, it.body()) || viewer.has(Role.CHAIR, it.body());
        return it.confidential() && (keeper || viewer.id().equals(it.deputy()))
                ? Optional.of(readings.of(it.number()).stream()
                        .map(one -> new Line(dates.minute(one.at()), one.name()))
                        .toList())
                : Optional.empty();
    }
}
