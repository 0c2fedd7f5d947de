package jianyi.meeting.outcome;

import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.casework.act.ActedRoom;
import jianyi.casework.act.Offers;
import jianyi.casework.act.Way;
import jianyi.casework.step.Choice;
import jianyi.followup.Owed;
import jianyi.followup.OwedRoom;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.Meetings;
import org.springframework.stereotype.Component;

/** What offices owe after meetings: to carry out what resolutions charge them with. The body may press them (代表法 第五十二条). */
@Component
class MeetingOwed implements OwedRoom, ActedRoom {

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Undertakings undertakings;
    private final MeetingNews news;
    private final Offers offers;

    MeetingOwed(Meetings meetings, MeetingAccess access, Undertakings undertakings, MeetingNews news, Offers offers) {
        this.meetings = meetings;
        this.access = access;
        this.undertakings = undertakings;
        this.news = news;
        this.offers = offers;
    }

    @Override
    public String room() {
        return Meetings.ROOM;
    }

    @Override
    public String noun() {
        return "会议";
    }

    @Override
    public String named(String number) {
        return "《" + of(number).title() + "》的决议";
    }

    @Override
    public void readable(Viewer viewer, String number) {
        access.shown(viewer, number);
    }

    @Override
    public boolean mayRead(Viewer viewer, String number) {
        return access.reads(viewer, of(number));
    }

    @Override
    public List<Owed> owed(String number) {
        return undertakings.of(number).stream()
                .filter(duty -> duty.open() && duty.instance() != null)
                .map(duty -> new Owed(duty.owner(), null, null, false))
                .distinct()
                .toList();
    }

    @Override
    public boolean presses(Viewer viewer, String number) {
        return access.keeps(viewer, of(number));
    }

    @Override
    public List<Map<String, String>> pressedBy(Viewer viewer) {
        return access.convening(viewer).stream()
                .flatMap(body -> undertakings.open(Meetings.ROOM, body).stream())
                .map(Undertaking::number)
                .distinct()
                .map(number -> Choice.of(number, named(number)))
                .toList();
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return offers.of(viewer, number);
    }

    @Override
    public void tellGroups(String number, List<String> groups, String kind, String subject, String sentence) {
        news.groups(of(number), groups, kind, subject, sentence);
    }

    @Override
    public void tellPerson(String number, String person, String kind, String subject, String sentence) {
        news.person(of(number), person, kind, subject, sentence);
    }

    /** Nobody has brought a meeting in. */
    @Override
    public void tellSigners(String number, String kind, String subject, String sentence) {}

    private Meeting of(String number) {
        return meetings.find(number).orElseThrow();
    }
}
