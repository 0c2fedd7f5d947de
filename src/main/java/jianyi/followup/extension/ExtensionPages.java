package jianyi.followup.extension;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.casework.act.StartFlow;
import jianyi.casework.act.WayDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a request for more time from the case sheet; it goes the same way as from Tasklist. */
@Controller
class ExtensionPages {

    private static final List<String> FIELDS = List.of("reason", "newDue");

    private final WayDoor door;
    private final StartFlow starts;
    private final ExtensionDesk desk;

    ExtensionPages(WayDoor door, StartFlow starts, ExtensionDesk desk) {
        this.door = door;
        this.starts = starts;
        this.desk = desk;
    }

    /** Where one asks for what has this number within the case; null where a case charges an office with one thing only. */
    static String path(String opinion) {
        return opinion == null ? "extend" : "extend/" + opinion;
    }

    @PostMapping({"/cases/{number}/ways/extend", "/cases/{number}/ways/extend/{opinion}"})
    ModelAndView extend(
            @PathVariable String number,
            @PathVariable(required = false) String opinion,
            @RequestParam Map<String, String> typed) {
        return door.go(number, path(opinion), typed, (viewer, it, filled) -> {
            desk.onlyAsking(viewer, it);
            var fields = new HashMap<>(filled.only(FIELDS));
            fields.put("caseNumber", it);
            if (opinion != null) {
                fields.put("opinion", opinion);
            }
            starts.start("extension", viewer.id(), fields);
        });
    }
}
