package jianyi.suggestion.past;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the ledger whether to offer the way to past suggestions; asked only by the page that shows it. */
@ControllerAdvice(basePackages = "jianyi.suggestion")
class PastAdvice {

    private final PastIntake past;

    PastAdvice(PastIntake past) {
        this.past = past;
    }

    @ModelAttribute("bringsPast")
    Offer offer() {
        return () -> !past.congresses().isEmpty();
    }

    /** Whether to show the way. */
    interface Offer {
        boolean offered();
    }
}
