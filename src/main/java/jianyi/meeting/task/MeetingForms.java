package jianyi.meeting.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.casework.step.Choice;
import jianyi.casework.step.FormHead;
import jianyi.casework.step.HeadedRoom;
import jianyi.flow.TaskAtHand;
import jianyi.flow.text.FormText;
import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.MeetingWords;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.ItemKind;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.outcome.Resolutions;
import jianyi.meeting.roll.AttendanceDesk;
import jianyi.meeting.roll.RollDesk;
import jianyi.meeting.vote.Count;
import jianyi.meeting.vote.Votes;
import jianyi.notice.Notice;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** The two or three facts, the choices and the first values that each form puts before its reader. */
@Component
class MeetingForms implements HeadedRoom {

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Viewers viewers;
    private final Participants participants;
    private final Items items;
    private final Votes votes;
    private final Resolutions resolutions;
    private final Undertakings undertakings;
    private final RollDesk rolls;
    private final AttendanceDesk attendance;
    private final MeetingDays days;
    private final Offices offices;
    private final MeetingNews news;

    MeetingForms(
            Meetings meetings,
            MeetingAccess access,
            Viewers viewers,
            Participants participants,
            Items items,
            Votes votes,
            Resolutions resolutions,
            Undertakings undertakings,
            RollDesk rolls,
            AttendanceDesk attendance,
            MeetingDays days,
            Offices offices,
            MeetingNews news) {
        this.meetings = meetings;
        this.access = access;
        this.viewers = viewers;
        this.participants = participants;
        this.items = items;
        this.votes = votes;
        this.resolutions = resolutions;
        this.undertakings = undertakings;
        this.rolls = rolls;
        this.attendance = attendance;
        this.days = days;
        this.offices = offices;
        this.news = news;
    }

    @Override
    public String about(TaskAtHand task) {
        var meeting = meeting(task);
        return switch (task.process()) {
            case "invitation" ->
                participants
                                .find(meeting.number(), task.fact(MeetingFlow.DEPUTY))
                                .map(Participant::name)
                                .orElse("") + "，" + meeting.title();
            case "deliberation" ->
                "第 " + item(task).place() + " 项，" + item(task).title();
            case "resolution" -> undertakings.at(task.instance()).matter();
            default -> meeting.title();
        };
    }

    /** Everything the task's form shows this reader. */
    Map<String, Object> shown(TaskAtHand task, String reader) {
        var meeting = meeting(task);
        var facts = head(task, meeting, reader);
        switch (task.key()) {
            case "user_rollCall", "user_adjourn" -> roll(facts, meeting);
            case "user_decideLeave" -> leave(facts, task, meeting);
            case "user_recordItem" -> item(facts, item(task));
            case "user_recordVote" -> vote(facts, meeting, item(task));
            case "user_close" -> closing(facts, meeting);
            case "user_draftResolutions", "user_signResolutions", "user_fileRecord" -> resolutions(facts, meeting);
            default -> agenda(facts, meeting);
        }
        return facts;
    }

    @Override
    public String room() {
        return Meetings.ROOM;
    }

    @Override
    public FormHead head(TaskAtHand task, String reader) {
        return head(task, meeting(task));
    }

    private static FormHead head(TaskAtHand task, Meeting meeting) {
        return new FormHead(
                meeting.title(),
                "编号 " + meeting.number() + "，" + meeting.kind().label(),
                MeetingWords.of(task.key()).sentence().formatted("这次会议"));
    }

    @Override
    public Notice notice(TaskAtHand task, LocalDate due) {
        return news.task(task, meeting(task), due);
    }

    private Meeting meeting(TaskAtHand task) {
        return meetings.find(task.caseNumber()).orElseThrow();
    }

    private static Map<String, Object> head(TaskAtHand task, Meeting meeting, String reader) {
        var head = head(task, meeting);
        var facts = head.facts(task, reader);
        facts.put("meetingDays", meeting.dayWords());
        facts.put("meetingPlace", meeting.place());
        facts.put("sheetPage", "/meetings/" + meeting.number());
        facts.put("rollPage", "/meetings/" + meeting.number() + "/roll");
        return facts;
    }

    private void agenda(Map<String, Object> facts, Meeting meeting) {
        facts.put(
                "agendaText",
                items.of(meeting.number()).stream()
                        .map(item -> FormText.of(
                                "{}. {}{}（{}）",
                                item.place(),
                                item.preparatory() ? "（预备会议）" : "",
                                item.title(),
                                item.facts()))
                        .collect(FormText.joined("\n")));
    }

    private void roll(Map<String, Object> facts, Meeting meeting) {
        facts.put("rollText", rolls.roll(meeting).words());
    }

    private void leave(Map<String, Object> facts, TaskAtHand task, Meeting meeting) {
        var who = participants.invited(task.instance());
        int missed = attendance.missed(meeting, who.person());
        facts.put("deputyName", who.name());
        facts.put("leaveText", who.leaveReason());
        facts.put("absenceText", missed == 0 ? "" : "本届以来，" + who.name() + "未经批准缺席过 " + missed + " 次会议。");
    }

    private void item(Map<String, Object> facts, Item item) {
        facts.put("itemPlace", item.place());
        facts.put("itemTitle", item.title());
        facts.put("itemFacts", item.facts());
        facts.put("votes", item.kind().counted());
    }

    private void vote(Map<String, Object> facts, Meeting meeting, Item item) {
        item(facts, item);
        boolean election = item.kind() == ItemKind.ELECTION;
        var roll = rolls.roll(meeting);
        facts.put("election", election);
        boolean tally = item.kind() == ItemKind.TALLY;
        facts.put("voteMode", election ? "ballot" : tally ? "tally" : "hands");
        int open = election ? item.seats() - votes.elected(item.id()).size() : 0;
        facts.put(
                "countText",
                "现在到会 " + roll.present() + " 人，" + meeting.kind().all() + " " + roll.electorate() + " 人，通过（当选）须有 "
                        + Count.needed(roll.electorate()) + " 票以上。"
                        + (election ? "这一次应选 " + open + " 名。" : ""));
    }

    private void closing(Map<String, Object> facts, Meeting meeting) {
        facts.put(
                "resultText",
                items.of(meeting.number()).stream()
                        .map(item -> FormText.of(
                                "{}. {}：{}",
                                item.place(),
                                item.title(),
                                votes.last(item.id())
                                        .map(vote -> vote.outcome().label())
                                        .orElse("已审议")))
                        .collect(FormText.joined("\n")));
        facts.put("closedOn", days.today().toString());
    }

    private void resolutions(Map<String, Object> facts, Meeting meeting) {
        facts.put(
                "resolutionText",
                resolutions.of(meeting.number()).stream()
                        .map(one -> FormText.of(
                                "**{}**{}\n\n{}",
                                one.title(),
                                one.docNumber() == null ? "" : "（" + one.docNumber() + "）",
                                one.text()))
                        .collect(FormText.joined("\n\n")));
        facts.put("announcement", meeting.announcement());
    }

    private Item item(TaskAtHand task) {
        return items.at(task.instance());
    }

    /** How many bodies this person convenes meetings for. */
    int convening(String reader) {
        return access.convening(viewers.of(reader)).size();
    }

    /** The bodies this person convenes meetings for, as choices. */
    Map<String, Object> startChoices(String reader) {
        var choices = new HashMap<String, Object>();
        List<Map<String, String>> bodies = access.convening(viewers.of(reader)).stream()
                .map(code -> Choice.of(code, offices.get(code).name()))
                .toList();
        choices.put("bodyChoices", bodies);
        return choices;
    }
}
