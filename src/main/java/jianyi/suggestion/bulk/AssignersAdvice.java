package jianyi.suggestion.bulk;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of ours whether to offer the way to 批量交办. */
@ControllerAdvice
class AssignersAdvice {

    private final Assigners assigners;

    AssignersAdvice(Assigners assigners) {
        this.assigners = assigners;
    }

    @ModelAttribute("mayAssign")
    boolean mayAssign(Principal signedIn) {
        return signedIn != null && !assigners.bodies().isEmpty();
    }
}
