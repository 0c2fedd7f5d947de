package jianyi.suggestion.bulk;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who may assign: the clerks of a congress, each for that congress alone. A street and a government have clerks, too, but assign nothing. */
@Component
class Assigners {

    private final Viewers viewers;
    private final Offices offices;

    Assigners(Viewers viewers, Offices offices) {
        this.viewers = viewers;
        this.offices = offices;
    }

    /** The bodies for which whoever is signed in may assign. */
    List<Office> bodies() {
        return bodies(viewers.current());
    }

    /**
     * The body meant, the only or first one when none is named.
     *
     * @throws Refusal 403 when the person may not assign for it
     */
    Office body(String asked) {
        var bodies = bodies();
        return bodies.stream()
                .filter(body -> asked == null || asked.isBlank() || body.code().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(bodies.isEmpty() ? "只有人大的工作人员可以批量交办" : "您不是这个机关的工作人员，不能替它交办"));
    }

    private List<Office> bodies(Viewer viewer) {
        return viewer.bodies(Role.CLERK).stream()
                .flatMap(code -> offices.find(code).stream())
                .filter(office -> office.kind().isCongress())
                .toList();
    }
}
