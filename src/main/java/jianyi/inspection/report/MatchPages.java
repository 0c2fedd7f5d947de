package jianyi.inspection.report;

import java.util.Map;
import jianyi.casework.act.WayDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the small form that says which problems an opinion is to mend. */
@Controller
class MatchPages {

    private final WayDoor door;
    private final MatchDesk desk;

    MatchPages(WayDoor door, MatchDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @PostMapping("/cases/{number}/ways/matches")
    ModelAndView match(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return door.go(number, MatchDesk.PATH, typed, desk::match);
    }
}
