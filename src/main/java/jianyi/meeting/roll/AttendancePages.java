package jianyi.meeting.roll;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who came to the sessions of a term 出席情况, for the body's own people. */
@Controller
class AttendancePages {

    private final Viewers viewers;
    private final AttendanceDesk attendance;
    private final Deputies deputies;
    private final Offices offices;

    AttendancePages(Viewers viewers, AttendanceDesk attendance, Deputies deputies, Offices offices) {
        this.viewers = viewers;
        this.attendance = attendance;
        this.deputies = deputies;
        this.offices = offices;
    }

    @GetMapping("/meetings/attendance")
    String attendance(
            @RequestParam(required = false) String body, @RequestParam(required = false) Integer term, Model model) {
        var viewer = viewers.current();
        var bodies = bodies(viewer);
        if (bodies.isEmpty() || body != null && !bodies.contains(body)) {
            throw Refusal.forbidden("只有人大的工作人员和主席可以查看出席情况");
        }
        var shown = body == null ? bodies.iterator().next() : body;
        int asked = term == null
                ? deputies.of(shown).stream().mapToInt(one -> one.term()).max().orElse(1)
                : term;
        model.addAttribute(
                "bodies",
                offices.ever().stream()
                        .filter(office -> bodies.contains(office.code()))
                        .toList());
        model.addAttribute("body", shown);
        model.addAttribute("term", asked);
        model.addAttribute("lines", attendance.of(shown, asked));
        return "meeting/attendance";
    }

    private Set<String> bodies(Viewer viewer) {
        return offices.ever().stream()
                .filter(office -> office.kind().isCongress())
                .map(Office::code)
                .filter(code -> viewer.has(Role.CLERK, code) || viewer.has(Role.CHAIR, code))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
