package jianyi.duty;

import java.util.Map;
import jianyi.access.Viewer;
import jianyi.casework.act.Entering;
import jianyi.casework.act.Hands;
import jianyi.deputy.Deputy;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.stereotype.Component;

/** Whose hand fills in a deputy's forms here: his own, or a clerk's on his word 代录, from paper or telephone. */
@Component
public class DutyHands {

    private static final String FROM = "enteredFrom";
    private static final String LABEL = "依据";

    private final Hands hands;

    DutyHands(Hands hands) {
        this.hands = hands;
    }

    /** @param typed {@code enteredFrom} of a clerk @throws Refusal 403 for everybody else, 400 when a clerk does not say from what */
    public Entering entering(Viewer viewer, Map<String, String> typed, Deputy deputy) {
        var from = Typed.optional(typed, FROM, LABEL, 10);
        if (from != null && !from.equals("paper") && !from.equals("phone")) {
            throw Refusal.invalid("“" + LABEL + "”只能选纸质件或电话");
        }
        var answers = new Answers(from == null ? Map.of() : Map.of(FROM, from), Map.of(FROM, LABEL));
        return hands.entering(viewer.id(), answers, deputy.person(), deputy.body(), true);
    }

    /** Whether this person may type in for the deputy. */
    public boolean may(Viewer viewer, Deputy deputy) {
        var groups = hands.enterers(deputy.person(), deputy.body());
        return viewer.posts().stream().anyMatch(post -> groups.contains(post.group()));
    }
}
