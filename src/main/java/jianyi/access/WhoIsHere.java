package jianyi.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of ours the name of whoever looks at it, and whether something has to be done first. */
@ControllerAdvice
class WhoIsHere {

    private final Viewers viewers;

    WhoIsHere(Viewers viewers) {
        this.viewers = viewers;
    }

    @ModelAttribute("me")
    String name(Principal signedIn) {
        return signedIn == null ? "" : viewers.of(signedIn.getName()).name();
    }

    /** Whether something has to be done before anything else opens. */
    @ModelAttribute("waits")
    boolean waits(HttpServletRequest request) {
        return Doorstep.of(request).isPresent();
    }
}
