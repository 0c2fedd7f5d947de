package jianyi.meeting;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.deputy.Deputies;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/**
 * Who may read a meeting and who keeps it. The body's own people and those who take part read it; the party committee and the government
 * beside it and the district above read along; the clerks and the chair keep it.
 */
@Component
public class MeetingAccess {

    private static final Set<Role> READING =
            Set.of(Role.CLERK, Role.CHAIR, Role.MEMBER, Role.DEPUTY, Role.PRESIDIUM, Role.HEAD);

    private final Meetings meetings;
    private final Offices offices;
    private final Deputies deputies;
    private final Participants participants;

    MeetingAccess(Meetings meetings, Offices offices, Deputies deputies, Participants participants) {
        this.meetings = meetings;
        this.offices = offices;
        this.deputies = deputies;
        this.participants = participants;
    }

    /**
     * Whether this person belongs to the body or takes part. Others who read along, the party committee, the government, the district, a
     * unit that is charged, learn what was decided, not who was missing or what was said in a delegation.
     */
    public boolean inside(Viewer viewer, Meeting meeting) {
        return keeps(viewer, meeting)
                || viewer.has(Role.PRESIDIUM, meeting.body())
                || viewer.has(Role.MEMBER, meeting.body())
                || viewer.has(Role.DEPUTY, meeting.body())
                || participants.find(meeting.number(), viewer.id()).isPresent();
    }

    /** The meeting, for whoever may read it. @throws Refusal 404 when there is none, or none this person may know of */
    public Meeting readable(Viewer viewer, String number) {
        return meetings.find(number)
                .filter(meeting -> reads(viewer, meeting))
                .orElseThrow(() -> Refusal.notFound("没有找到这次会议，可能编号有误，或者您无权查看"));
    }

    /** The same, locked until the transaction ends. */
    public Meeting locked(Viewer viewer, String number) {
        readable(viewer, number);
        return meetings.lock(number);
    }

    /** The meeting, for its keepers. @throws Refusal 404 for whoever may not read it, 403 for others */
    public Meeting kept(Viewer viewer, String number) {
        var meeting = readable(viewer, number);
        onlyKeeping(viewer, meeting);
        return meeting;
    }

    /** The meeting, for its keepers, locked until the transaction ends. @throws Refusal 404 when there is none, 403 for others */
    public Meeting keptLocked(Viewer viewer, String number) {
        var meeting = meetings.lock(number);
        onlyKeeping(viewer, meeting);
        return meeting;
    }

    /** The meeting, for whoever may see its sheet: its readers, and a unit that is charged, which sees no papers, bills or documents. */
    public Meeting shown(Viewer viewer, String number) {
        return meetings.find(number)
                .filter(meeting -> charged(viewer, meeting))
                .orElseGet(() -> readable(viewer, number));
    }

    /** Whether this person may read everything of a meeting that is not kept inside; a council's only the committee's own people. */
    public boolean reads(Viewer viewer, Meeting meeting) {
        return bodies(viewer).contains(meeting.body())
                && (meeting.kind() != Kind.COUNCIL
                        || keeps(viewer, meeting)
                        || viewer.has(Role.MEMBER, meeting.body())
                        || participants.find(meeting.number(), viewer.id()).isPresent());
    }

    /** Whether an office of this person carries out what the meeting has made public. */
    private boolean charged(Viewer viewer, Meeting meeting) {
        return meeting.publishedOn() != null
                && viewer.posts().stream()
                        .map(Post::office)
                        .anyMatch(office -> meetings.charges(meeting.number(), office));
    }

    /** The bodies whose meetings this person may read. */
    public Set<String> bodies(Viewer viewer) {
        return viewer.posts().stream()
                .filter(post -> READING.contains(post.role()))
                .flatMap(post -> offices.find(post.office()).stream())
                .flatMap(office -> within(viewer, office))
                .collect(Collectors.toSet());
    }

    private Stream<String> within(Viewer viewer, Office office) {
        return switch (office.kind()) {
            case UNIT -> Stream.empty();
            case PARTY, GOVERNMENT -> Stream.of(office.parent());
            case STANDING -> standing(viewer, office);
            default -> Stream.of(office.code());
        };
    }

    /** The district's office reads along in its towns and streets; its deputies read their congress's and their street's. */
    private Stream<String> standing(Viewer viewer, Office district) {
        boolean above = viewer.has(Role.CLERK, district.code())
                || viewer.has(Role.CHAIR, district.code())
                || viewer.has(Role.MEMBER, district.code());
        var streets = deputies.streetOf(viewer.id(), district.code()).stream();
        var below = offices.ever().stream()
                .filter(office -> district.code().equals(office.parent()))
                .filter(office -> office.kind() == OfficeKind.TOWN || office.kind() == OfficeKind.STREET)
                .map(Office::code);
        return Stream.concat(Stream.of(district.code()), above ? below : streets);
    }

    /** Whether this person keeps the meeting's record. */
    public boolean keeps(Viewer viewer, Meeting meeting) {
        return viewer.has(Role.CLERK, meeting.body()) || viewer.has(Role.CHAIR, meeting.body());
    }

    /** @throws Refusal 404 for whoever may not read it, 403 for whoever may not keep it */
    public void onlyKeeping(Viewer viewer, Meeting meeting) {
        readable(viewer, meeting.number());
        if (!keeps(viewer, meeting)) {
            throw Refusal.forbidden("只有召集会议的机关的工作人员和主席可以办理此事项");
        }
    }

    /** The bodies this person convenes meetings for. */
    public Collection<String> convening(Viewer viewer) {
        return viewer.bodies(Role.CLERK).stream()
                .filter(code -> offices.find(code)
                        .filter(office -> office.kind().convenes())
                        .isPresent())
                .toList();
    }
}
