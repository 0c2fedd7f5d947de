package jianyi.setup.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.setup.Keeper;
import jianyi.setup.Vacancies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Passing posts on, the list to be printed and signed, and the posts nobody holds. */
@Controller
class HandoverPages {

    private final Keeper keeper;
    private final People people;
    private final HandoverDesk desk;
    private final Handovers handovers;
    private final Vacancies vacancies;

    HandoverPages(Keeper keeper, People people, HandoverDesk desk, Handovers handovers, Vacancies vacancies) {
        this.keeper = keeper;
        this.people = people;
        this.desk = desk;
        this.handovers = handovers;
        this.vacancies = vacancies;
    }

    /** Somebody's posts with what is open for them, and the form that passes them on. */
    @GetMapping("/setup/people/{id}/handover")
    String form(@PathVariable String id, Model model) {
        keeper.check();
        keeper.checkNoAdministrator(id);
        model.addAttribute("person", people.find(id).orElseThrow(() -> Refusal.notFound("没有这个账号")));
        List<Post> held = desk.posts(id);
        Map<String, String> posts = new LinkedHashMap<>();
        held.forEach(post -> posts.put(post.group(), desk.title(post)));
        model.addAttribute("posts", posts);
        model.addAttribute("items", desk.open(id, held));
        model.addAttribute("people", people.all());
        model.addAttribute("handovers", handovers.of(id));
        return "setup/handover";
    }

    @PostMapping("/setup/people/{id}/handover")
    String pass(
            @PathVariable String id,
            @RequestParam(required = false) List<String> post,
            @RequestParam Map<String, String> typed) {
        keeper.check();
        UUID list = desk.pass(
                id,
                Typed.required("接收人", typed.get("taker"), 64),
                post == null ? List.of() : post.stream().distinct().toList(),
                Typed.optional("说明", typed.get("remark"), 200));
        return "redirect:/setup/handovers/" + list;
    }

    @GetMapping("/setup/handovers/{id}")
    String list(@PathVariable String id, Model model) {
        model.addAttribute("handover", desk.list(uuid(id)));
        return "setup/handover-list";
    }

    @GetMapping("/setup/vacancies")
    String vacancies(Model model) {
        keeper.check();
        model.addAttribute("vacancies", vacancies.all());
        return "setup/vacancies";
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("没有这份交接清单");
        }
    }
}
