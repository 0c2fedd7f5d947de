package jianyi.access;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of ours the name of whoever looks at it. */
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
}
