package jianyi.suggestion.ways;

import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.act.Filled;
import jianyi.flow.Refusal;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one way in for the sheet's small forms. */
@Component
public class WayDoor {

    private final Viewers viewers;
    private final CaseAccess access;
    private final WaysPart part;

    WayDoor(Viewers viewers, CaseAccess access, WaysPart part) {
        this.viewers = viewers;
        this.access = access;
        this.part = part;
    }

    /** What a desk does with a small form. */
    public interface Act {
        /** Does it, or refuses. */
        void by(Viewer viewer, String number, Filled filled);
    }

    /**
     * Lets a desk do it and goes back to the sheet; what is refused comes back with everything that was typed.
     *
     * @param path of the way, behind {@code /cases/<number>/ways/}
     * @throws Refusal 404 when this reader may not know of the case
     */
    public ModelAndView go(String number, String path, Map<String, String> typed, Act act) {
        var viewer = viewers.current();
        access.readable(viewer, number);
        try {
            act.by(viewer, number, new Filled(typed));
            return new ModelAndView("redirect:/cases/" + number + (embedded(typed) ? "?embedded" : ""));
        } catch (RuntimeException e) {
            return refused(viewer, number, path, typed, Refusal.within(e).orElseThrow(() -> e));
        }
    }

    private ModelAndView refused(
            Viewer viewer, String number, String path, Map<String, String> typed, Refusal refusal) {
        var page = new ModelAndView("way-refused", HttpStatusCode.valueOf(refusal.status()));
        var sight = access.sight(viewer, access.readable(viewer, number));
        page.addObject("number", number);
        page.addObject("sentence", refusal.getMessage());
        page.addObject(
                "way",
                part.ways(sight).stream()
                        .filter(one -> one.path().equals(path))
                        .findFirst()
                        .map(one -> one.with(typed))
                        .orElse(null));
        page.addObject("embedded", embedded(typed));
        return page;
    }

    private static boolean embedded(Map<String, String> typed) {
        return typed.containsKey("embedded");
    }
}
