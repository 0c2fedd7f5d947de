package jianyi.access;

import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out for whom the product works right now. */
@Component
public class Viewers {

    private final People people;

    Viewers(People people) {
        this.people = people;
    }

    /**
     * The signed-in person, with posts read afresh.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public Viewer current() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            throw new AuthenticationCredentialsNotFoundException("请先登录");
        }
        return of(who.getName());
    }

    /** The person with this sign-in name; an unknown one has no posts and is shown by the sign-in name. */
    public Viewer of(String id) {
        return new Viewer(id, people.find(id).map(Person::name).orElse(id), people.posts(id));
    }
}
