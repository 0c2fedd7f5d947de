package jianyi.setup;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of ours whether to offer the way to the setup, or to the rules alone. */
@ControllerAdvice
class KeeperAdvice {

    private final Keeper keeper;

    KeeperAdvice(Keeper keeper) {
        this.keeper = keeper;
    }

    @ModelAttribute("mayKeep")
    boolean mayKeep(Principal signedIn) {
        return signedIn != null && keeper.keeps();
    }

    @ModelAttribute("mayReadRules")
    boolean mayReadRules(Principal signedIn) {
        return signedIn != null && keeper.readsRules();
    }
}
