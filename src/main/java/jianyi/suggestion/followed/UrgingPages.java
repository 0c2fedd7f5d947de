package jianyi.suggestion.followed;

import java.util.Map;
import jianyi.casework.act.WayDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the deputy's urging from the case sheet. */
@Controller
class UrgingPages {

    private final WayDoor door;
    private final UrgingDesk desk;

    UrgingPages(WayDoor door, UrgingDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @PostMapping("/cases/{number}/ways/urge")
    ModelAndView urge(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return door.go(number, "urge", typed, desk::urge);
    }
}
