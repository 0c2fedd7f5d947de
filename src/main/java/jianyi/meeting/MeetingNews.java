package jianyi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.notice.answer.AnswerKind;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** What is told of a meeting, to whom. */
@Component
public class MeetingNews {

    private final Notices notices;
    private final People people;
    private final Offices offices;
    private final Participants participants;
    private final Calendars calendars;
    private final Clock clock;

    MeetingNews(
            Notices notices,
            People people,
            Offices offices,
            Participants participants,
            Calendars calendars,
            Clock clock) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
        this.participants = participants;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What those who may do a task are told. */
    public Notice task(TaskAtHand task, Meeting meeting, LocalDate due) {
        var words = MeetingWords.of(task.key());
        var notice = notice(
                meeting,
                task.key(),
                words.todo() + "，" + ChineseDates.shortly(due, LocalDate.now(clock)) + "前：" + meeting.title(),
                task.key().equals("user_answerNotice") ? sheet(meeting) : "/tasks/" + task.id(),
                words.sentence().formatted("“" + meeting.title() + "”") + "请在" + calendars.words(due) + "前办理。",
                due);
        return task.key().equals("user_answerNotice") ? notice.answered(AnswerKind.ATTENDS) : notice;
    }

    /** Tells the body's clerks. */
    public void clerks(Meeting meeting, String kind, String subject, String sentence) {
        group(meeting, Role.CLERK, kind, subject, sentence);
    }

    /** Tells the body's chair. */
    public void chair(Meeting meeting, String kind, String subject, String sentence) {
        group(meeting, Role.CHAIR, kind, subject, sentence);
    }

    private void group(Meeting meeting, Role role, String kind, String subject, String sentence) {
        notices.tellGroup(new Post(meeting.body(), role).group(), sheet(meeting, kind, subject, sentence));
    }

    /** Tells the head and the clerks of a government. */
    public void office(Meeting meeting, String office, String kind, String subject, String sentence) {
        var notice = sheet(meeting, kind, subject, sentence);
        notices.tellGroup(new Post(office, Role.HEAD).group(), notice);
        notices.tellGroup(new Post(office, Role.CLERK).group(), notice);
    }

    /** Tells one person. */
    public void person(Meeting meeting, String person, String kind, String subject, String sentence) {
        people.find(person).ifPresent(p -> notices.tell(p, sheet(meeting, kind, subject, sentence)));
    }

    /** Tells everybody in these groups. */
    public void groups(Meeting meeting, List<String> groups, String kind, String subject, String sentence) {
        var notice = sheet(meeting, kind, subject, sentence);
        groups.forEach(group -> notices.tellGroup(group, notice));
    }

    /** Tells everybody who takes part. */
    public void everybody(Meeting meeting, String kind, String subject, String sentence) {
        var notice = sheet(meeting, kind, subject, sentence).answered(AnswerKind.RECEIVED);
        participants.of(meeting.number()).stream()
                .filter(one -> !one.suspended())
                .forEach(one -> people.find(one.person()).ifPresent(p -> notices.tell(p, notice)));
    }

    private Notice sheet(Meeting meeting, String kind, String subject, String sentence) {
        return notice(meeting, kind, subject + "：" + meeting.title(), sheet(meeting), sentence, null);
    }

    /** A deputy reads, answers and asks for leave there, on a telephone as well. */
    private static String sheet(Meeting meeting) {
        return "/meetings/" + meeting.number();
    }

    private Notice notice(Meeting meeting, String kind, String subject, String path, String sentence, LocalDate due) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("会议", meeting.title());
        facts.put("时间", meeting.dayWords());
        facts.put("地点", meeting.place());
        facts.put("召集机关", offices.find(meeting.body()).map(Office::name).orElse(meeting.body()));
        if (due != null) {
            facts.put("期限", calendars.words(due));
        }
        return new Notice(kind, subject, meeting.number(), path, meeting.body(), sentence, facts);
    }
}
