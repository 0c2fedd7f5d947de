package jianyi.inspection.sheet;

import jianyi.access.Viewers;
import jianyi.flow.RoomHome;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.Inspections;
import org.springframework.stereotype.Component;

/** Leads from a matter's number to its sheet, and names it to whoever may read it. */
@Component
class InspectionHome extends RoomHome {

    InspectionHome(Inspections inspections, InspectionAccess access, Viewers viewers) {
        super(
                "I",
                "/inspections/",
                (number, reader) -> inspections
                        .find(number)
                        .filter(it -> access.sight(viewers.of(reader), it) != InspectionAccess.Sight.NONE)
                        .map(Inspection::title));
    }
}
