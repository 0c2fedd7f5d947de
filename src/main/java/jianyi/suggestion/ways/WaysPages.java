package jianyi.suggestion.ways;

import java.util.Map;
import java.util.regex.Pattern;
import jianyi.casework.act.WayDoor;
import jianyi.flow.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the sheet's small forms. */
@Controller
class WaysPages {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    private final WayDoor door;
    private final WithdrawalDesk withdrawal;
    private final ReassignmentDesk reassignment;
    private final ObjectionDesk objection;
    private final CorrectionDesk correction;
    private final ContactDesk contact;

    WaysPages(
            WayDoor door,
            WithdrawalDesk withdrawal,
            ReassignmentDesk reassignment,
            ObjectionDesk objection,
            CorrectionDesk correction,
            ContactDesk contact) {
        this.door = door;
        this.withdrawal = withdrawal;
        this.reassignment = reassignment;
        this.objection = objection;
        this.correction = correction;
        this.contact = contact;
    }

    @PostMapping("/cases/{number}/ways/withdraw")
    ModelAndView withdraw(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return go(number, "withdraw", typed, withdrawal::ask);
    }

    @PostMapping("/cases/{number}/ways/keep")
    ModelAndView keep(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return go(number, "keep", typed, withdrawal::drop);
    }

    @PostMapping("/cases/{number}/ways/object")
    ModelAndView object(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return go(number, "object", typed, objection::object);
    }

    @PostMapping("/cases/{number}/ways/correct")
    ModelAndView correct(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return go(number, "correct", typed, correction::text);
    }

    @PostMapping("/cases/{number}/ways/unit/{handling}")
    ModelAndView unit(
            @PathVariable String number, @PathVariable String handling, @RequestParam Map<String, String> typed) {
        return go(
                number,
                "unit/" + handling,
                typed,
                (viewer, it, filled) -> reassignment.replace(viewer, it, id(handling), filled));
    }

    @PostMapping("/cases/{number}/ways/drop/{handling}")
    ModelAndView drop(
            @PathVariable String number, @PathVariable String handling, @RequestParam Map<String, String> typed) {
        return go(
                number,
                "drop/" + handling,
                typed,
                (viewer, it, filled) -> reassignment.drop(viewer, it, id(handling), filled));
    }

    @PostMapping("/cases/{number}/ways/add/{handling}")
    ModelAndView add(
            @PathVariable String number, @PathVariable String handling, @RequestParam Map<String, String> typed) {
        return go(
                number,
                "add/" + handling,
                typed,
                (viewer, it, filled) -> reassignment.add(viewer, it, id(handling), filled));
    }

    @PostMapping("/cases/{number}/ways/letter/{handling}")
    ModelAndView letter(
            @PathVariable String number, @PathVariable String handling, @RequestParam Map<String, String> typed) {
        return go(
                number,
                "letter/" + handling,
                typed,
                (viewer, it, filled) -> correction.letter(viewer, it, id(handling), filled));
    }

    @PostMapping("/cases/{number}/ways/contact/{contact}")
    ModelAndView contact(
            @PathVariable String number, @PathVariable String contact, @RequestParam Map<String, String> typed) {
        return go(
                number,
                "contact/" + contact,
                typed,
                (viewer, it, filled) -> this.contact.say(viewer, it, id(contact), filled));
    }

    private ModelAndView go(String number, String path, Map<String, String> typed, WayDoor.Act act) {
        return door.go(number, path, typed, act);
    }

    private static long id(String typed) {
        if (!COUNT.matcher(typed).matches()) {
            throw Refusal.notFound("没有找到，可能已经办结");
        }
        return Long.parseLong(typed);
    }
}
