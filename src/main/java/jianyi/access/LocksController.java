package jianyi.access;

import java.time.Clock;
import java.time.LocalDateTime;
import jianyi.office.Locks;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security administrator sees which accounts are locked and until when, and frees them before their time. */
@Controller
class LocksController {

    private final Locks locks;
    private final People people;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    LocksController(Locks locks, People people, ApplicationEventPublisher acts, Clock clock) {
        this.locks = locks;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /** One line of the page. */
    record Line(String id, String name, LocalDateTime until) {}

    @GetMapping("/locks")
    String locks(Model model) {
        model.addAttribute("locked", locks.all().stream().map(this::line).toList());
        return "locks";
    }

    @PostMapping("/locks")
    String unlock(@RequestParam String person) {
        if (locks.lift(person)) {
            acts.publishEvent(new DoorAct(DoorAct.Kind.UNLOCKED, person));
        }
        return "redirect:/locks?freed";
    }

    private Line line(Locks.Locked one) {
        return new Line(
                one.name(),
                people.find(one.name()).map(Person::name).orElse(""),
                LocalDateTime.ofInstant(one.until(), clock.getZone()));
    }
}
