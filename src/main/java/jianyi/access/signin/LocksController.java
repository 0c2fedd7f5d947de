package jianyi.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import jianyi.access.DoorAct;
import jianyi.access.Entrance;
import jianyi.access.factor.Factors;
import jianyi.flow.Administrators;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.office.Locks;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security administrator sees which accounts are locked and until when, and frees them before their time. */
@Controller
class LocksController {

    private final Locks locks;
    private final People people;
    private final Factors factors;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    LocksController(Locks locks, People people, Factors factors, ApplicationEventPublisher acts, Clock clock) {
        this.locks = locks;
        this.people = people;
        this.factors = factors;
        this.acts = acts;
        this.clock = clock;
    }

    @Bean
    static Entrance lockedAccounts() {
        return new Entrance(110, "/locks", "锁定的账号", Entrance.toDuty("securityadmin", Administrators.EMERGENCY));
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

    /** Somebody has lost telephone and codes: the next sign-in needs the password alone, or sets the second step up anew. */
    @PostMapping("/locks/second-factor")
    String reset(@RequestParam String person, Authentication me) {
        var id = people.find(Text.code(person)).map(Person::id).orElseThrow(() -> Refusal.invalid("没有这个账号"));
        boolean sealed = Administrators.in(people.duties(id));
        if (sealed && !people.duties(me.getName()).contains(Administrators.EMERGENCY)) {
            throw Refusal.forbidden("管理员的第二步验证，只有应急管理员可以取消");
        }
        factors.reset(id);
        return "redirect:/locks?reset";
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.status());
        model.addAttribute("wrong", refusal.getMessage());
        return locks(model);
    }

    private Line line(Locks.Locked one) {
        return new Line(
                one.name(),
                people.find(one.name()).map(Person::name).orElse(""),
                LocalDateTime.ofInstant(one.until(), clock.getZone()));
    }
}
