package jianyi.access.watch;

import jianyi.access.DoorAct;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the record what is done about signing in; passwords are recorded where the engine keeps them. */
@Component
class RecordedDoors {

    private final AuditTrail trail;

    RecordedDoors(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void done(DoorAct act) {
        if (act.kind() != DoorAct.Kind.PASSWORD_CHANGED && act.kind() != DoorAct.Kind.PASSWORD_GIVEN) {
            trail.add(Act.rights(act.kind().label()).to(act.person()));
        }
    }
}
