package jianyi.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Entrance;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.Left;
import jianyi.notice.PhoneCall;
import jianyi.notice.phone.PhoneTalks;
import jianyi.office.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 今日一页: what somebody has to do, whom to ring and where to be, on one sheet to print and tick off. */
@Controller
class TodayPage {

    /** As many lines of one kind as one sheet holds. */
    private static final int SHOWN = 20;

    private final Viewers viewers;
    private final DueSteps steps;
    private final PhoneTalks phone;
    private final Calendars calendars;
    private final ObjectProvider<TodayPart> parts;
    private final Clock clock;

    TodayPage(
            Viewers viewers,
            DueSteps steps,
            PhoneTalks phone,
            Calendars calendars,
            ObjectProvider<TodayPart> parts,
            Clock clock) {
        this.viewers = viewers;
        this.steps = steps;
        this.phone = phone;
        this.calendars = calendars;
        this.parts = parts;
        this.clock = clock;
    }

    @Bean
    static Entrance todayEntrance() {
        return new Entrance(17, "/today", "今日一页", Entrance.to(Role.CLERK, Role.CHAIR, Role.HEAD, Role.HANDLER));
    }

    @GetMapping("/today")
    String today(Model model) {
        Viewer viewer = viewers.current();
        LocalDate today = LocalDate.now(clock);
        Map<String, Lines> found = new LinkedHashMap<>();
        put(found, "要办的", plain(tasks(viewer, today)));
        put(found, "要打的电话", calls(viewer));
        parts.orderedStream().forEach(part -> put(found, part.heading(), plain(part.lines(viewer, today))));
        model.addAttribute("name", viewer.name());
        model.addAttribute("today", ChineseDates.format(today) + "　" + ChineseDates.weekday(today));
        model.addAttribute("parts", found);
        return "today";
    }

    /** What is ticked off at once. @param told what is to be said, each on a line of its own */
    record Line(String words, List<String> told) {}

    /** The lines of one kind that fit. @param more how many do not */
    record Lines(List<Line> lines, int more) {}

    private static void put(Map<String, Lines> found, String heading, List<Line> lines) {
        if (!lines.isEmpty()) {
            found.put(heading, new Lines(lines.stream().limit(SHOWN).toList(), Math.max(0, lines.size() - SHOWN)));
        }
    }

    private List<String> tasks(Viewer viewer, LocalDate today) {
        return steps.of(viewer).stream()
                .map(step -> step.room().todo(step) + "：" + step.cover().named() + "，"
                        + Left.words(step.due(), today, calendars.current()))
                .toList();
    }

    private List<Line> calls(Viewer viewer) {
        return phone.open(viewer.bodies(Role.CLERK)).stream()
                .map(TodayPage::line)
                .toList();
    }

    /** Two events may be told in the same words: they are said once. */
    private static Line line(PhoneTalks.Talk talk) {
        var mobile = talk.mobile() == null ? "未登记电话" : talk.mobile();
        return new Line(
                talk.name() + "（" + mobile + "）",
                talk.calls().stream().map(PhoneCall::sentence).distinct().toList());
    }

    private static List<Line> plain(List<String> lines) {
        return lines.stream().map(words -> new Line(words, List.of())).toList();
    }
}
