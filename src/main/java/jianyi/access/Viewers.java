package jianyi.access;

import java.util.Optional;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
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
        return signedIn().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("请先登录"));
    }

    /** The signed-in person, or empty when the product works by itself. */
    public Optional<Viewer> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> !(who instanceof AnonymousAuthenticationToken) && who.isAuthenticated())
                .map(who -> of(who.getName()));
    }

    /** The person with this sign-in name; an unknown one has no posts and is shown by the sign-in name. */
    public Viewer of(String id) {
        return new Viewer(id, people.find(id).map(Person::name).orElse(id), people.posts(id));
    }
}
