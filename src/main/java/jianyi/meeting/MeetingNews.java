package jianyi.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.casework.step.CaseMail;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.notice.answer.AnswerKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** What is told of a meeting, to whom. */
@Component
public class MeetingNews {

    private final CaseMail mail;
    private final Offices offices;
    private final Participants participants;

    MeetingNews(CaseMail mail, Offices offices, Participants participants) {
        this.mail = mail;
        this.offices = offices;
        this.participants = participants;
    }

    /** What those who may do a task are told; a deputy reads, answers and asks for leave on the sheet, on a telephone as well. */
    public Notice task(TaskAtHand task, Meeting meeting, LocalDate due) {
        var about = about(meeting);
        var words = MeetingWords.of(task.key());
        return task.key().equals("user_answerNotice")
                ? mail.task(task, about.path(), about, words, due).answered(AnswerKind.ATTENDS)
                : mail.task(task, "/tasks/" + task.id(), about, words, due);
    }

    /** Tells the body's clerks. */
    public void clerks(Meeting meeting, String kind, String subject, String sentence) {
        mail.post(meeting.body(), Role.CLERK, news(meeting, kind, subject, sentence));
    }

    /** Tells the body's chair. */
    public void chair(Meeting meeting, String kind, String subject, String sentence) {
        mail.post(meeting.body(), Role.CHAIR, news(meeting, kind, subject, sentence));
    }

    /** Tells the head and the clerks of a government. */
    public void office(Meeting meeting, String office, String kind, String subject, String sentence) {
        mail.post(office, Role.HEAD, news(meeting, kind, subject, sentence));
        mail.post(office, Role.CLERK, news(meeting, kind, subject, sentence));
    }

    /** Tells one person. */
    public void person(Meeting meeting, String person, String kind, String subject, String sentence) {
        mail.person(person, news(meeting, kind, subject, sentence));
    }

    /** Tells everybody in these groups. */
    public void groups(Meeting meeting, List<String> groups, String kind, String subject, String sentence) {
        groups.forEach(group -> mail.group(group, news(meeting, kind, subject, sentence)));
    }

    /** Tells everybody who takes part. */
    public void everybody(Meeting meeting, String kind, String subject, String sentence) {
        var notice = news(meeting, kind, subject, sentence).answered(AnswerKind.RECEIVED);
        participants.of(meeting.number()).stream()
                .filter(one -> !one.suspended())
                .forEach(one -> mail.person(one.person(), notice));
    }

    private Notice news(Meeting meeting, String kind, String subject, String sentence) {
        return mail.news(about(meeting), kind, subject, sentence);
    }

    private CaseMail.About about(Meeting it) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("会议", it.title());
        facts.put("时间", it.dayWords());
        facts.put("地点", it.place());
        facts.put("召集机关", offices.name(it.body()));
        return new CaseMail.About(
                it.number(), it.body(), it.title(), "“" + it.title() + "”", "/meetings/" + it.number(), facts);
    }
}
