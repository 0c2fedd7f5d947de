package jianyi.suggestion.mine;

import java.util.Comparator;
import java.util.List;
import jianyi.access.Entrance;
import jianyi.access.Errand;
import jianyi.access.MyPart;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.act.TaskFlow;
import jianyi.flow.Refusal;
import jianyi.office.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的: a deputy's first page. What waits is answered on it where one choice is enough, through the task's own door. */
@Controller
class MyPages {

    private static final int MOST = 30;

    private final Viewers viewers;
    private final FirstPage page;
    private final MyCases cases;
    private final TaskFlow tasks;
    private final List<Errand> errands;
    private final ObjectProvider<MyPart> parts;

    MyPages(
            Viewers viewers,
            FirstPage page,
            MyCases cases,
            TaskFlow tasks,
            List<Errand> errands,
            ObjectProvider<MyPart> parts) {
        this.viewers = viewers;
        this.page = page;
        this.cases = cases;
        this.tasks = tasks;
        this.errands =
                errands.stream().sorted(Comparator.comparingInt(Errand::place)).toList();
        this.parts = parts;
    }

    /** A room's part with what it shows. */
    record Part(String id, String heading, Object facts) {}

    @Bean
    static Entrance myEntrance() {
        return new Entrance(15, "/me", "我的", Entrance.to(Role.DEPUTY));
    }

    @GetMapping("/me")
    ModelAndView mine(@RequestParam(required = false) String done) {
        Viewer viewer = deputy();
        return shown(viewer, page.waiting(viewer, MOST)).addObject("done", done != null);
    }

    /** Answers a task with one choice; what is refused comes back with what was chosen and written. */
    @PostMapping("/me/tasks/{id:[0-9A-Za-z-]+}")
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam(required = false) String choice,
            @RequestParam(required = false) String words) {
        Viewer viewer = deputy();
        try {
            var quick =
                    page.quick(tasks.key(id, viewer.id())).orElseThrow(() -> Refusal.notFound("这项任务不能在这一页办，请到“待办”里办理"));
            tasks.complete(id, viewer.id(), quick.fields(choice, words));
            return new ModelAndView("redirect:/me?done");
        } catch (RuntimeException e) {
            var refusal = Refusal.within(e).orElseThrow(() -> e);
            return again(viewer, id, refusal).addObject("choice", choice).addObject("words", words);
        }
    }

    /** The page with what was refused at its task; a task that is no longer there has no place but above all. */
    private ModelAndView again(Viewer viewer, String task, Refusal refusal) {
        var waiting = page.waiting(viewer, MOST);
        var again = shown(viewer, waiting);
        again.setStatus(HttpStatusCode.valueOf(refusal.status()));
        return again.addObject("wrong", refusal.getMessage())
                .addObject("wrongTask", task)
                .addObject("stray", waiting.stream().noneMatch(one -> one.task().equals(task)));
    }

    private ModelAndView shown(Viewer viewer, List<Waiting> waiting) {
        return new ModelAndView("me")
                .addObject(
                        "errands",
                        errands.stream()
                                .filter(one -> one.open().getAsBoolean())
                                .toList())
                .addObject("parts", parts(viewer))
                .addObject("waiting", waiting)
                .addObject("cases", cases.of(viewer, MOST))
                .addObject("most", MOST);
    }

    private List<Part> parts(Viewer viewer) {
        return parts.orderedStream()
                .flatMap(part -> part.of(viewer).map(facts -> new Part(part.id(), part.heading(), facts)).stream())
                .toList();
    }

    private Viewer deputy() {
        Viewer viewer = viewers.current();
        if (!viewer.isDeputy()) {
            throw Refusal.forbidden("这一页是人大代表用的");
        }
        return viewer;
    }
}
