package jianyi.activity.sheet;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.AttendingDesk;
import jianyi.activity.attending.Tally;
import jianyi.activity.group.Group;
import jianyi.activity.group.Groups;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Puts together what a reader may see of an activity. */
@Component
class ActivitySheets {

    private final ActivityAccess access;
    private final Attendees attendees;
    private final AttendingDesk attending;
    private final ActivityRecordDesk closing;
    private final Groups groups;
    private final Raised raised;
    private final Chronicle chronicle;
    private final Offices offices;
    private final Terms terms;

    ActivitySheets(
            ActivityAccess access,
            Attendees attendees,
            AttendingDesk attending,
            ActivityRecordDesk closing,
            Groups groups,
            Raised raised,
            Chronicle chronicle,
            Offices offices,
            Terms terms) {
        this.access = access;
        this.attendees = attendees;
        this.attending = attending;
        this.closing = closing;
        this.groups = groups;
        this.raised = raised;
        this.chronicle = chronicle;
        this.offices = offices;
        this.terms = terms;
    }

    /** The sheet. @throws jianyi.flow.Refusal 404 for whoever may not know of it */
    ActivitySheet read(Viewer viewer, String number) {
        var it = access.readable(viewer, number);
        var sight = access.sight(viewer, it);
        var all = attendees.of(number);
        return new ActivitySheet(
                it,
                sight,
                terms.today(),
                offices.get(it.body()).name(),
                group(it),
                all.stream()
                        .filter(one -> viewer.id().equals(one.person()))
                        .findFirst()
                        .orElse(null),
                Tally.of(all),
                seen(viewer, it, sight, all),
                attending.enters(viewer, it, sight),
                closing.photos(number),
                raised.of(viewer, number),
                raised.raises(viewer, it, sight),
                sight == Sight.KEEPING ? chronicle.of(number) : List.of());
    }

    private String group(Activity it) {
        return it.groupId() == null
                ? null
                : groups.find(it.groupId()).map(Group::name).orElse(null);
    }

    private List<Attendee> seen(Viewer viewer, Activity it, Sight sight, List<Attendee> all) {
        if (sight.roll()) {
            return all;
        }
        if (sight != Sight.SERVING) {
            return List.of();
        }
        var served = access.served(viewer, it.number());
        return all.stream()
                .filter(one -> one.person() != null && served.contains(one.person()))
                .toList();
    }
}
