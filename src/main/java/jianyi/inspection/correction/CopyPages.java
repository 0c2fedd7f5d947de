package jianyi.inspection.correction;

import java.util.Map;
import jianyi.casework.act.WayDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the small form that keeps when an opinion went to the authority above. */
@Controller
class CopyPages {

    private final WayDoor door;
    private final CopyDesk desk;

    CopyPages(WayDoor door, CopyDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    static String path(int place) {
        return "copied/" + place;
    }

    @PostMapping("/cases/{number}/ways/copied/{opinion:[1-9][0-9]?}")
    ModelAndView sent(@PathVariable String number, @PathVariable int opinion, @RequestParam Map<String, String> typed) {
        return door.go(number, path(opinion), typed, (viewer, it, filled) -> desk.sent(viewer, it, opinion, filled));
    }
}
