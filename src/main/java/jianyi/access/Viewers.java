package jianyi.access;

import jianyi.office.People;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Finds out for whom the product works right now. */
@Component
public class Viewers {

    private static final String MEMORY = Viewers.class.getName();

    private final People people;
    private final StandingFlow standing;

    Viewers(People people, StandingFlow standing) {
        this.people = people;
        this.standing = standing;
    }

    /**
     * The signed-in person, with posts read afresh, once a request: a page asks for every way it may offer.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public Viewer current() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            throw new AuthenticationCredentialsNotFoundException("请先登录");
        }
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? of(who.getName()) : remembered(request, who.getName());
    }

    private Viewer remembered(RequestAttributes request, String id) {
        if (request.getAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST) instanceof Viewer known
                && known.id().equals(id)) {
            return known;
        }
        var viewer = of(id);
        request.setAttribute(MEMORY, viewer, RequestAttributes.SCOPE_REQUEST);
        return viewer;
    }

    /** The person with this sign-in name, with posts read afresh; an unknown one has no posts and is shown by the sign-in name. */
    public Viewer of(String id) {
        return new Viewer(id, standing.name(id).orElse(id), people.posts(id));
    }
}
