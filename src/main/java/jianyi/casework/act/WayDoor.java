package jianyi.casework.act;

import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.head.Heads;
import jianyi.flow.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one way in for the small forms beside a case, whichever room's it is. */
@Component
public class WayDoor {

    private final Viewers viewers;
    private final Heads heads;
    private final ObjectProvider<ActedRoom> rooms;

    WayDoor(Viewers viewers, Heads heads, ObjectProvider<ActedRoom> rooms) {
        this.viewers = viewers;
        this.heads = heads;
        this.rooms = rooms;
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
        var room = room(number);
        room.readable(viewer, number);
        try {
            act.by(viewer, number, new Filled(typed));
            return new ModelAndView("redirect:/cases/" + number + (embedded(typed) ? "?embedded" : ""));
        } catch (RuntimeException e) {
            return refused(room, viewer, number, path, typed, Refusal.within(e).orElseThrow(() -> e));
        }
    }

    /** @throws Refusal 403 unless allowed */
    public static void only(boolean allowed) {
        if (!allowed) {
            throw Refusal.forbidden("您无权办理此事项");
        }
    }

    private ActedRoom room(String number) {
        return heads.find(number)
                .flatMap(head -> rooms.stream()
                        .filter(room -> room.room().equals(head.room()))
                        .findFirst())
                .orElseThrow(() -> Refusal.notFound("没有找到，可能编号有误，或者您无权查看"));
    }

    private static ModelAndView refused(
            ActedRoom room, Viewer viewer, String number, String path, Map<String, String> typed, Refusal refusal) {
        var page = new ModelAndView("way-refused", HttpStatusCode.valueOf(refusal.status()));
        page.addObject("number", number);
        page.addObject("sentence", refusal.getMessage());
        page.addObject(
                "way",
                room.ways(viewer, number).stream()
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
