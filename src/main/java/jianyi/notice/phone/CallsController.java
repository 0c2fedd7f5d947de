package jianyi.notice.phone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.notice.PhoneCall;
import jianyi.notice.PhoneList;
import jianyi.notice.PlainWords;
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
        model.addAttribute("open", talks(phone.open(offices)));
        model.addAttribute("told", phone.toldToday(offices));
        return "calls";
    }

    /** One talk may settle several calls: those that stood on the page are named, what has come since stays open. */
    @PostMapping("/calls/{id}/told")
    String told(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> also,
            @RequestParam(defaultValue = "") String remark) {
        Viewer clerk = viewers.current();
        Set<String> offices = offices(clerk);
        String words = PlainWords.line(remark);
        long known = Stream.concat(Stream.of(id), also.stream())
                .filter(call -> phone.told(call, offices, clerk.name(), words.isEmpty() ? null : words))
                .count();
        if (known == 0) {
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

    /**
     * Everything to say to one person in one talk.
     *
     * @param mobile the number as it is registered now, so that a correction reaches the list at once; null when none
     * @param refused whether a mail to the person was refused
     */
    record Talk(String name, String mobile, boolean refused, List<PhoneCall> calls) {}

    private List<Talk> talks(List<PhoneCall> calls) {
        Map<String, List<PhoneCall>> byPerson = calls.stream()
                .collect(Collectors.groupingBy(PhoneCall::person, LinkedHashMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(one -> new Talk(
                        one.getValue().get(0).name(),
                        people.find(one.getKey()).map(Person::mobile).orElse(null),
                        one.getValue().stream().anyMatch(PhoneCall::afterRefusedMail),
                        one.getValue()))
                .toList();
    }
}
