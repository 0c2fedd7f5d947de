package jianyi.suggestion;

import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who follows a case; found late, since followers themselves read the case. */
@Component
public class CaseFollowers {

    private final ObjectProvider<CaseFollower> followers;

    CaseFollowers(ObjectProvider<CaseFollower> followers) {
        this.followers = followers;
    }

    /** Tells each of them. */
    public void tell(Consumer<CaseFollower> what) {
        followers.orderedStream().forEach(what);
    }
}
