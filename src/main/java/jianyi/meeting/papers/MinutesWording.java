package jianyi.meeting.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jianyi.calendar.ChineseDates;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.outcome.Resolution;
import jianyi.meeting.outcome.Resolutions;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.papers.LetterText;
import jianyi.papers.Paragraphs;
import jianyi.suggestion.published.PublishedCase;
import jianyi.suggestion.published.PublishedCases;
import org.springframework.stereotype.Component;

/** 会议记录: the whole meeting, from who was called to what was passed. */
@Component
class MinutesWording {

    private final RollWording roll;
    private final ItemWording item;
    private final BillWording bills;
    private final Items items;
    private final Resolutions resolutions;
    private final PublishedCases cases;
    private final Offices offices;
    private final People people;
    private final MeetingDays days;

    MinutesWording(
            RollWording roll,
            ItemWording item,
            BillWording bills,
            Items items,
            Resolutions resolutions,
            PublishedCases cases,
            Offices offices,
            People people,
            MeetingDays days) {
        this.roll = roll;
        this.item = item;
        this.bills = bills;
        this.items = items;
        this.resolutions = resolutions;
        this.cases = cases;
        this.offices = offices;
        this.people = people;
        this.days = days;
    }

    Map<String, Object> of(Meeting meeting) {
        var agenda = items.of(meeting.number());
        var values = new LinkedHashMap<String, Object>();
        values.put("会议名称", LetterText.line(meeting.title()));
        values.put("概况", outline(meeting));
        values.put("出席", roll.of(meeting, agenda));
        values.put("议程记录", agenda(meeting, agenda));
        values.put("议案", bills.of(meeting));
        values.put("代表建议", suggestions(meeting));
        values.put("闭会", close(meeting));
        values.put("记录人", recorders(agenda));
        values.put("日期", ChineseDates.format(days.today()));
        return values;
    }

    private List<String> outline(Meeting meeting) {
        var lines = new Paragraphs();
        lines.add("时间：" + ChineseDates.format(meeting.openedOn())
                + (meeting.closedOn() == null || meeting.closedOn().equals(meeting.openedOn())
                        ? ""
                        : "至" + ChineseDates.format(meeting.closedOn())));
        lines.add("地点：", meeting.place());
        lines.add("召集：" + LetterText.formal(offices.get(meeting.body())));
        lines.add("决定召开的会议：", meeting.decidedIn());
        lines.add("主持：" + chaired(meeting));
        return lines.orElse("");
    }

    /** A session is chaired by the presidium it elects (地方组织法 第十八条), every other meeting by the body's chair. */
    private String chaired(Meeting meeting) {
        return meeting.kind().congress()
                ? "本次会议主席团"
                : people.in(new Post(meeting.body(), Role.CHAIR).group()).stream()
                        .map(Person::name)
                        .collect(Collectors.joining("、"));
    }

    private List<String> agenda(Meeting meeting, List<Item> agenda) {
        var lines = new Paragraphs();
        agenda.forEach(one -> item.tell(lines, meeting, one));
        return lines.orElse("没有议程。");
    }

    private List<String> suggestions(Meeting meeting) {
        var handedIn = meeting.session() == null
                ? List.<PublishedCase>of()
                : cases.during(meeting.session().id());
        var lines = new Paragraphs();
        if (!handedIn.isEmpty()) {
            lines.add("会议期间共收到代表建议 " + handedIn.size() + " 件：");
        }
        handedIn.forEach(one -> lines.add(one.shownNumber()
                + (one.named() ? LetterText.quoted(one.title()) + by(one.deputyName()) : "（代表不同意公开或者要求保密）")));
        return lines.orElse("会议期间没有收到代表建议。");
    }

    private List<String> close(Meeting meeting) {
        var lines = new Paragraphs();
        lines.add(
                meeting.closedOn() == null
                        ? "会议尚未闭会。"
                        : ChineseDates.format(meeting.closedOn()) + "闭会，" + handled(meeting));
        lines.add(meeting.closeNote());
        for (Resolution one : resolutions.of(meeting.number())) {
            lines.add("通过《" + LetterText.line(one.title()) + "》"
                    + (one.docNumber() == null ? "" : "（" + LetterText.line(one.docNumber()) + "）") + "。");
        }
        return lines.orElse("");
    }

    private String handled(Meeting meeting) {
        int all = items.of(meeting.number()).size();
        int passed = resolutions.of(meeting.number()).size();
        return "共办完议程 " + all + " 项，通过决议、决定和选举结果 " + passed + " 项。";
    }

    private String recorders(List<Item> agenda) {
        return agenda.stream()
                .map(Item::recordedBy)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> people.called(id))
                .collect(Collectors.joining("、"));
    }

    private static String by(String deputy) {
        return deputy == null ? "" : "（" + LetterText.line(deputy) + "）";
    }
}
