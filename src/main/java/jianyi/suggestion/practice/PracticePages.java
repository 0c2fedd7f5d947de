package jianyi.suggestion.practice;

import java.util.List;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.flow.Refusal;
import jianyi.flow.start.Models;
import jianyi.suggestion.Suggestion;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 练习: everybody who works with cases may walk one that counts for nothing. */
@Controller
class PracticePages {

    private final Viewers viewers;
    private final PracticeCases cases;
    private final PracticeDesk desk;
    private final Steps steps;
    private final Models models;

    PracticePages(Viewers viewers, PracticeCases cases, PracticeDesk desk, Steps steps, Models models) {
        this.viewers = viewers;
        this.cases = cases;
        this.desk = desk;
        this.steps = steps;
        this.models = models;
    }

    @Bean
    static Entrance practiceEntrance() {
        return new Entrance(95, "/practice", "练习", Entrance.toWork());
    }

    @GetMapping("/practice")
    ModelAndView list() {
        return page(200, null);
    }

    /** Begins one and leads straight to its first form. */
    @PostMapping("/practice")
    ModelAndView begin() {
        try {
            var viewer = worker();
            var number = desk.begin(viewer);
            return new ModelAndView(
                    "redirect:/tasks/" + steps.waitingFor(viewer, number).get(0).task());
        } catch (Refusal refusal) {
            return page(refusal.status(), refusal.getMessage());
        }
    }

    @PostMapping("/practice/{number}/discard")
    ModelAndView discard(@PathVariable String number) {
        desk.discard(worker(), number);
        return new ModelAndView("redirect:/practice");
    }

    /** A practice case in the list. @param next what waits in it */
    record Line(String number, String title, String state, String begun, List<Next> next) {}

    /** A task that waits. */
    record Next(String task, String name) {}

    private ModelAndView page(int status, String wrong) {
        var viewer = worker();
        var mine = cases.of(viewer.id());
        var page = new ModelAndView("practice", HttpStatusCode.valueOf(status));
        page.addObject("lines", mine.stream().map(this::line).toList());
        page.addObject("free", mine.stream().allMatch(one -> one.state().ended()));
        page.addObject("days", PracticeDesk.KEPT.getDays());
        page.addObject("wrong", wrong);
        return page;
    }

    private Line line(Suggestion it) {
        var next = steps.waiting(it.number()).stream().map(this::next).toList();
        return new Line(it.number(), it.title(), it.state().label(), ChineseDates.format(it.submittedOn()), next);
    }

    private Next next(TaskStep step) {
        return new Next(step.task(), models.taskName(step.key()));
    }

    private Viewer worker() {
        var viewer = viewers.current();
        if (viewer.posts().isEmpty()) {
            throw Refusal.forbidden("练习件供办理建议的人练习，管理员不办理建议");
        }
        return viewer;
    }
}
