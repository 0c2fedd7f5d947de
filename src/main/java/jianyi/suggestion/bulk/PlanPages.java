package jianyi.suggestion.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.intake.book.WorkbookFiles;
import jianyi.suggestion.bulk.PlanLine.Fate;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One plan: uploaded, looked at, carried out, its progress and its results. */
@Controller
class PlanPages {

    private static final Duration STALLED = Duration.ofSeconds(15);

    private final Assigners assigners;
    private final Viewers viewers;
    private final PlanReader reader;
    private final PlanDesk desk;
    private final PlanStart start;
    private final Plans plans;
    private final Clock clock;

    PlanPages(
            Assigners assigners,
            Viewers viewers,
            PlanReader reader,
            PlanDesk desk,
            PlanStart start,
            Plans plans,
            Clock clock) {
        this.assigners = assigners;
        this.viewers = viewers;
        this.reader = reader;
        this.desk = desk;
        this.start = start;
        this.plans = plans;
        this.clock = clock;
    }

    /** Reads a file that came back; it is only looked at, nothing is assigned yet. */
    @PostMapping("/assign/plans")
    ModelAndView upload(@RequestParam(required = false) String body, @RequestParam(required = false) MultipartFile file)
            throws IOException {
        var office = assigners.body(body);
        try {
            var content = file == null ? new byte[0] : content(file);
            var name = file == null ? null : file.getOriginalFilename();
            return shown(desk.uploaded(office.code(), viewers.current().id(), name, content));
        } catch (Refusal refusal) {
            var page = new ModelAndView("assign-refused", HttpStatusCode.valueOf(refusal.status()));
            page.addObject("body", office);
            return page.addObject("wrong", refusal.getMessage());
        }
    }

    private static byte[] content(MultipartFile file) throws IOException {
        if (file.getSize() > PlanFile.LARGEST) {
            throw PlanFile.tooLarge();
        }
        return file.getBytes();
    }

    @GetMapping("/assign/{plan}")
    ModelAndView plan(@PathVariable String plan, HttpServletResponse response) {
        var found = own(plan);
        var lines = plans.lines(found.id());
        boolean running = found.begun() && lines.stream().anyMatch(line -> line.stage() == Fate.READY);
        if (running) {
            // The page asks again by itself, without a script.
            response.setHeader("Refresh", "2");
        }
        var page = new ModelAndView("assign-plan");
        page.addObject("plan", found);
        page.addObject("lines", lines);
        page.addObject("running", running);
        page.addObject("stalled", running && stalled(found));
        page.addObject("tally", Tally.of(lines));
        page.addObject("titles", plans.titles(found.id()));
        return page;
    }

    /** Carries a plan out, or what is left of it. */
    @PostMapping("/assign/{plan}")
    ModelAndView carryOut(@PathVariable String plan) {
        var found = own(plan);
        start.start(found.id(), viewers.current().id());
        return shown(found.id());
    }

    @GetMapping("/assign/{plan}/faults.xlsx")
    ResponseEntity<byte[]> faults(@PathVariable String plan) {
        var found = own(plan);
        List<PlanLine> faulty = plans.lines(found.id()).stream()
                .filter(line -> line.stage().givenBack())
                .toList();
        if (found.file() == null || faulty.isEmpty()) {
            throw Refusal.notFound("这一批没有要改的行");
        }
        return WorkbookFiles.attachment("分办方案（待改）", PlanSheet.givenBack(faulty, reader.choices(found.body())));
    }

    private Plan own(String plan) {
        var bodies = assigners.bodies();
        if (bodies.isEmpty()) {
            throw Refusal.forbidden("只有人大的工作人员可以批量交办");
        }
        return Optional.of(plan)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> plans.find(Long.parseLong(number)))
                .filter(found -> bodies.stream().anyMatch(body -> body.code().equals(found.body())))
                .orElseThrow(() -> Refusal.notFound("没有找到这一批交办"));
    }

    private boolean stalled(Plan plan) {
        return plans.movedAt(plan.id()).orElse(plan.runAt()).plus(STALLED).isBefore(OffsetDateTime.now(clock));
    }

    private static ModelAndView shown(long plan) {
        return new ModelAndView("redirect:/assign/" + plan);
    }
}
