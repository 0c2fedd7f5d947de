package jianyi.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 今日电话单: whom the clerks of an office have to ring. Only they see it. */
@Controller
class CallsController {

    private final Viewers viewers;
    private final People people;
    private final PhoneList phone;
    private final Clock clock;

    CallsController(Viewers viewers, People people, PhoneList phone, Clock clock) {
        this.viewers = viewers;
        this.people = people;
        this.phone = phone;
        this.clock = clock;
    }

    @Bean
    static Entrance callsEntrance() {
        return new Entrance(60, "/calls", "电话单", Entrance.to(Role.CLERK));
    }

    @GetMapping("/calls")
    String list(Model model) {
        Set<String> offices = offices(viewers.current());
        model.addAttribute("today", ChineseDates.format(LocalDate.now(clock)));
        model.addAttribute("open", lines(phone.open(offices)));
        model.addAttribute("told", lines(phone.toldToday(offices)));
        return "calls";
    }

    @PostMapping("/calls/{id}/told")
    String told(@PathVariable UUID id, @RequestParam(defaultValue = "") String remark) {
        Viewer clerk = viewers.current();
        String words = PlainWords.line(remark);
        if (!phone.told(id, offices(clerk), clerk.name(), words.isEmpty() ? null : words)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "您的电话单上没有这通电话");
        }
        return "redirect:/calls";
    }

    private static Set<String> offices(Viewer viewer) {
        Set<String> offices = viewer.bodies(Role.CLERK);
        if (offices.isEmpty()) {
            throw new AccessDeniedException("电话单只对办公室工作人员开放");
        }
        return offices;
    }

    /** A call with the number as it is registered now, so that a correction reaches the list at once; null when none. */
    record Line(PhoneCall call, String mobile) {}

    private List<Line> lines(List<PhoneCall> calls) {
        return calls.stream()
                .map(call -> new Line(
                        call, people.find(call.person()).map(Person::mobile).orElse(null)))
                .toList();
    }
}
