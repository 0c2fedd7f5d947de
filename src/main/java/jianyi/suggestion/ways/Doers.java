package jianyi.suggestion.ways;

import jianyi.access.Viewer;
import jianyi.casework.act.Entering;
import jianyi.casework.act.Filled;
import jianyi.casework.act.Hands;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** Who may go which way back. */
@Component
public class Doers {

    private final Hands hands;

    Doers(Hands hands) {
        this.hands = hands;
    }

    /** The deputy who handed it in, or a clerk who may type in for the deputy. */
    public boolean speaks(Viewer viewer, Suggestion suggestion) {
        return author(viewer, suggestion)
                || hands.enterers(suggestion.deputy(), suggestion.body()).stream()
                        .anyMatch(group -> holds(viewer, group));
    }

    /** The deputy who handed it in. */
    public boolean author(Viewer viewer, Suggestion suggestion) {
        return viewer.id().equals(suggestion.deputy());
    }

    /** A clerk of the body. */
    public boolean clerk(Viewer viewer, Suggestion suggestion) {
        return viewer.has(Role.CLERK, suggestion.body());
    }

    /** Whoever assigned this unit: the body's clerk, or the government's after a dispatch. */
    boolean assigned(Viewer viewer, Handling handling) {
        return holds(viewer, handling.settler());
    }

    boolean handles(Viewer viewer, Handling handling) {
        return viewer.has(Role.HANDLER, handling.unit());
    }

    /** Whose hand it was. @throws Refusal 403 for strangers; 400 when a clerk does not say from paper or telephone */
    public Entering entering(Viewer viewer, Suggestion suggestion, Filled filled) {
        return hands.entering(viewer.id(), filled.entering(), suggestion.deputy(), suggestion.body(), true);
    }

    private static boolean holds(Viewer viewer, String group) {
        return viewer.posts().stream().map(Post::group).anyMatch(group::equals);
    }
}
