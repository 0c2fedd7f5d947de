package jianyi.activity.attending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.ActivityEntry;
import jianyi.activity.Draft;
import jianyi.activity.group.GroupDesk;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Days;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A whole year's activities of a group at once: a line for each day; each is told by itself when its day is near. */
@Service
public class SeriesDesk {

    private static final int MOST = 60;
    private static final int LINES = 10_000;
    private static final int TITLE = 100;

    private final ActivityDesk desk;
    private final Activities activities;
    private final GroupDesk offices;
    private final Chronicle chronicle;
    private final Terms terms;

    SeriesDesk(ActivityDesk desk, Activities activities, GroupDesk offices, Chronicle chronicle, Terms terms) {
        this.desk = desk;
        this.activities = activities;
        this.offices = offices;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /**
     * Plans all of them.
     *
     * @return the year of the first
     * @throws Refusal 400 naming the field, and the line that cannot be read; then there is none
     */
    @Transactional
    public int plan(Viewer viewer, Map<String, String> typed) {
        var office = offices.office(viewer, typed.get("office"));
        var group = desk.group(office, Typed.required("代表小组", typed.get("group"), 20));
        if (group.members().isEmpty()) {
            throw Refusal.invalid("“代表小组”里还没有人");
        }
        var lines = lines(Typed.need("日期", typed.get("days"), LINES));
        Map<String, String> first = new HashMap<>(typed);
        first.put("date", lines.get(0).day().toString());
        var draft = Draft.read(office.code(), group.id(), first);
        for (Line line : lines) {
            var entered = activities.open(draft.on(line.day(), line.title(draft.title())), viewer.id());
            if (entered.fresh()) {
                chronicle.note(entered.number(), viewer.id(), ActivityEntry.OPENED, "排入全年活动", null);
            }
        }
        return lines.get(0).day().getYear();
    }

    /** @param title null for the series' own with its place in it */
    private record Line(LocalDate day, String title, int place) {

        private String title(String series) {
            return title == null ? series + "（第 " + place + " 次）" : title;
        }
    }

    private List<Line> lines(String typed) {
        var lines = new ArrayList<Line>();
        for (String text : typed.lines().filter(line -> !line.isBlank()).toList()) {
            lines.add(line(text, lines.size() + 1));
        }
        if (lines.size() > MOST) {
            throw Refusal.invalid("“日期”最多 " + MOST + " 行");
        }
        return lines;
    }

    private Line line(String text, int place) {
        var parts = text.strip().split("\\s*[|｜]\\s*", 2);
        var day = Days.parse(parts[0])
                .orElseThrow(
                        () -> Refusal.invalid("“日期”第 " + place + " 行看不懂：" + shortened(text) + "，请写成 2026-03-20｜题目"));
        if (!day.isAfter(terms.today()) || day.isAfter(terms.today().plusYears(2))) {
            throw Refusal.invalid("“日期”第 " + place + " 行应当是两年以内、今天以后的日子：" + shortened(text));
        }
        return new Line(day, parts.length < 2 ? null : Typed.optional("题目", parts[1], TITLE), place);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "……" : text;
    }
}
