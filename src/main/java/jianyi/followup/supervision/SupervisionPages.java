package jianyi.followup.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.casework.act.StartFlow;
import jianyi.casework.act.WayDoor;
import jianyi.flow.text.Text;
import jianyi.followup.Owed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a supervision from the case sheet; it goes the same way as from Tasklist. */
@Controller
class SupervisionPages {

    private static final List<String> FIELDS = List.of("demand", "answerBy");

    private final WayDoor door;
    private final StartFlow starts;
    private final SupervisionDesk desk;

    SupervisionPages(WayDoor door, StartFlow starts, SupervisionDesk desk) {
        this.door = door;
        this.starts = starts;
        this.desk = desk;
    }

    /** An office, and the number of what it owes where there is one: {@code water/2}. */
    static String choice(Owed owed) {
        return owed.opinion() == null ? owed.office() : owed.office() + "/" + owed.opinion();
    }

    @PostMapping("/cases/{number}/ways/supervise")
    ModelAndView supervise(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return door.go(number, "supervise", typed, (viewer, it, filled) -> {
            desk.onlyPressing(viewer, it);
            var fields = new HashMap<>(filled.only(FIELDS));
            fields.put("caseNumber", it);
            var chosen = typed.getOrDefault("unit", "").split("/", 2);
            fields.put("unit", Text.clean(chosen[0]));
            if (chosen.length > 1) {
                fields.put("opinion", Text.clean(chosen[1]));
            }
            starts.start("supervision", viewer.id(), fields);
        });
    }
}
