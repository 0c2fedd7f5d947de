package jianyi.suggestion.ways;

import java.util.Map;
import java.util.regex.Pattern;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.suggestion.CaseAccess;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the sheet's small forms. What is refused comes back with everything that was typed. */
@Controller
class WaysPages {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    private final Viewers viewers;
    private final CaseAccess access;
    private final WaysPart part;
    private final WithdrawalDesk withdrawal;
    private final RecallDesk recall;
    private final ReassignmentDesk reassignment;
    private final ObjectionDesk objection;
    private final CorrectionDesk correction;
    private final ContactDesk contact;

    WaysPages(
            Viewers viewers,
            CaseAccess access,
            WaysPart part,
            WithdrawalDesk withdrawal,
            RecallDesk recall,
            ReassignmentDesk reassignment,
            ObjectionDesk objection,
            CorrectionDesk correction,
            ContactDesk contact) {
        this.viewers = viewers;
        this.access = access;
        this.part = part;
        this.withdrawal = withdrawal;
        this.recall = recall;
        this.reassignment = reassignment;
        this.objection = objection;
        this.correction = correction;
        this.contact = contact;
    }

    @PostMapping("/cases/{number}/ways/{way}")
    ModelAndView go(@PathVariable String number, @PathVariable String way, @RequestParam Map<String, String> typed) {
        return go(number, way, null, typed);
    }

    @PostMapping("/cases/{number}/ways/{way}/{of}")
    ModelAndView go(
            @PathVariable String number,
            @PathVariable String way,
            @PathVariable String of,
            @RequestParam Map<String, String> typed) {
        var viewer = viewers.current();
        access.readable(viewer, number);
        try {
            act(viewer, number, way, of, new Filled(typed));
            return new ModelAndView("redirect:/cases/" + number + (embedded(typed) ? "?embedded" : ""));
        } catch (RuntimeException e) {
            var refusal = Refusal.within(e).orElseThrow(() -> e);
            return refused(viewer, number, of == null ? way : way + "/" + of, typed, refusal);
        }
    }

    private void act(Viewer viewer, String number, String way, String of, Filled filled) {
        switch (way + (of == null ? "" : "/")) {
            case "withdraw" -> withdrawal.ask(viewer, number, filled);
            case "keep" -> withdrawal.drop(viewer, number, filled);
            case "object" -> objection.object(viewer, number, filled);
            case "correct" -> correction.text(viewer, number, filled);
            case "recall/" -> recall.recall(viewer, number, matching(ID, of), filled);
            case "unit/" -> reassignment.replace(viewer, number, id(of), filled);
            case "drop/" -> reassignment.drop(viewer, number, id(of), filled);
            case "add/" -> reassignment.add(viewer, number, id(of), filled);
            case "letter/" -> correction.letter(viewer, number, id(of), filled);
            case "contact/" -> contact.say(viewer, number, id(of), filled);
            default -> throw nothingHere();
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

    private static long id(String of) {
        return Long.parseLong(matching(COUNT, of));
    }

    private static String matching(Pattern pattern, String of) {
        if (!pattern.matcher(of).matches()) {
            throw nothingHere();
        }
        return of;
    }

    private static Refusal nothingHere() {
        return Refusal.notFound("没有找到，可能已经办结");
    }
}
