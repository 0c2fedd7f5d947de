package jianyi.followup.pause;

import java.util.Map;
import jianyi.casework.act.WayDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms that stop a case's clocks and let them go on. */
@Controller
class PausePages {

    private final WayDoor door;
    private final PauseDesk desk;

    PausePages(WayDoor door, PauseDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @PostMapping("/cases/{number}/ways/pause")
    ModelAndView pause(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return door.go(number, "pause", typed, desk::pause);
    }

    @PostMapping("/cases/{number}/ways/resume")
    ModelAndView resume(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return door.go(number, "resume", typed, desk::resume);
    }
}
