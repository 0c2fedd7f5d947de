package jianyi.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jianyi.flow.Refusal;
import jianyi.intake.book.WorkbookFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a file would change, the button that stores it, its progress, and its faulty lines. */
@Controller
class IntakePages {

    private static final int PAGE = 100;

    private final IntakeDesk desk;

    IntakePages(IntakeDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/intakes/{id}")
    String run(
            @PathVariable String id,
            @RequestParam(required = false) String show,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        Run run = desk.run(uuid(id));
        Change shown = shown(run, show);
        int number = page(page, run.count(shown));
        Intake kind = desk.kind(run);
        model.addAttribute("run", run);
        model.addAttribute("kind", kind);
        model.addAttribute("changes", Change.values());
        model.addAttribute("shown", shown);
        model.addAttribute("page", number);
        model.addAttribute("pages", pages(run.count(shown)));
        model.addAttribute("lines", desk.lines(run.id(), shown, PAGE, (number - 1) * PAGE));
        // Nobody starts an import without having had the changes on the page.
        boolean beside = run.state() == Run.State.SHOWN && shown != Change.CHANGED && number == 1;
        model.addAttribute("changed", beside ? desk.lines(run.id(), Change.CHANGED, PAGE, 0) : List.of());
        if (run.state() == Run.State.DONE) {
            model.addAttribute("next", kind.next(run.id()).orElse(null));
        }
        if (run.state() == Run.State.RUNNING) {
            // The page asks again by itself; no script is needed.
            response.setHeader("Refresh", "2");
        }
        return "intake/run";
    }

    @PostMapping("/intakes/{id}/start")
    String start(@PathVariable String id) {
        desk.start(uuid(id));
        return "redirect:/intakes/" + uuid(id);
    }

    @GetMapping("/intakes/{id}/faulty.xlsx")
    ResponseEntity<byte[]> faulty(@PathVariable String id) {
        return WorkbookFiles.attachment("有误的行", desk.faulty(uuid(id)));
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("没有这次导入");
        }
    }

    /** What was asked for; otherwise what needs a look first. */
    private static Change shown(Run run, String asked) {
        return Arrays.stream(Change.values())
                .filter(change -> change.name().equals(asked))
                .findFirst()
                .orElseGet(() -> List.of(Change.FAULTY, Change.NEW, Change.CHANGED, Change.SAME).stream()
                        .filter(change -> run.count(change) > 0)
                        .findFirst()
                        .orElse(Change.NEW));
    }

    private static int pages(int lines) {
        return Math.max(1, (lines + PAGE - 1) / PAGE);
    }

    private static int page(String typed, int lines) {
        int page = typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) : 1;
        return Math.min(page, pages(lines));
    }
}
