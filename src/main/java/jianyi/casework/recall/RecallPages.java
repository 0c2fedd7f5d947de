package jianyi.casework.recall;

import java.util.Map;
import java.util.regex.Pattern;
import jianyi.casework.act.WayDoor;
import jianyi.flow.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the small form with which a step is taken back. */
@Controller
class RecallPages {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final WayDoor door;
    private final RecalledRooms rooms;

    RecallPages(WayDoor door, RecalledRooms rooms) {
        this.door = door;
        this.rooms = rooms;
    }

    @PostMapping("/cases/{number}/ways/recall/{task}")
    ModelAndView recall(
            @PathVariable String number, @PathVariable String task, @RequestParam Map<String, String> typed) {
        return door.go(
                number,
                "recall/" + task,
                typed,
                (viewer, it, filled) -> rooms.of(it)
                        .orElseThrow(() -> Refusal.notFound("没有找到可以收回的这一步"))
                        .recall(viewer, it, known(task), filled));
    }

    private static String known(String task) {
        if (!ID.matcher(task).matches()) {
            throw Refusal.notFound("没有找到，可能已经办结");
        }
        return task;
    }
}
