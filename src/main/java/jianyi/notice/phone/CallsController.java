package jianyi.notice.phone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.notice.PhoneList;
import jianyi.notice.PlainWords;
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
    private final PhoneTalks talks;
    private final PhoneList phone;
    private final Clock clock;

    CallsController(Viewers viewers, PhoneTalks talks, PhoneList phone, Clock clock) {
        this.viewers = viewers;
        this.talks = talks;
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
        model.addAttribute("open", talks.open(offices));
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
}
