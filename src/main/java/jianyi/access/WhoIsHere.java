package jianyi.access;

import java.security.Principal;
import jianyi.flow.Administrators;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of ours the name of whoever looks at it, and whether cases are his work. */
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

    @ModelAttribute("works")
    boolean works(Authentication signedIn) {
        return signedIn != null && !Administrators.in(AuthorityUtils.authorityListToSet(signedIn.getAuthorities()));
    }
}
