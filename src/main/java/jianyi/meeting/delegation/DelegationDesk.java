package jianyi.meeting.delegation;

import java.util.Map;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.Meetings;
import jianyi.meeting.State;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.Items;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Naming each delegation's head 团长 and recorder 记录员, and taking down what the delegation says on an item. */
@Service
public class DelegationDesk {

    private static final int LONGEST = 20_000;

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Delegations delegations;
    private final Items items;
    private final Chronicle chronicle;
    private final MeetingNews news;

    DelegationDesk(
            Meetings meetings,
            MeetingAccess access,
            Delegations delegations,
            Items items,
            Chronicle chronicle,
            MeetingNews news) {
        this.meetings = meetings;
        this.access = access;
        this.delegations = delegations;
        this.items = items;
        this.chronicle = chronicle;
        this.news = news;
    }

    /**
     * Names head and recorder of the delegations for which both are chosen; one person may be both.
     *
     * @param typed {@code head1}, {@code recorder1} and so on, in the order of the delegations
     * @throws Refusal 400 for somebody who does not sit with the delegation, or one of the two missing; 403 for others; 409 unless
     *     the meeting is announced or sits
     */
    @Transactional
    void name(Viewer viewer, String number, Map<String, String> typed) {
        var meeting = access.keptLocked(viewer, number);
        if (!named(meeting)) {
            throw Refusal.conflict("现在不能指定团长和记录员：会议" + meeting.state().label());
        }
        int place = 0;
        for (Delegation one : delegations.of(number)) {
            place++;
            var head = member(typed, one, "head" + place, "团长");
            var recorder = member(typed, one, "recorder" + place, "记录员");
            if (head.isPresent() != recorder.isPresent()) {
                throw Refusal.invalid(one.name() + "的团长和记录员要一起指定，可以是同一人");
            }
            head.ifPresent(id -> name(viewer, meeting, one, id, recorder.orElseThrow()));
        }
    }

    private static Optional<String> member(
            Map<String, String> typed, Delegation delegation, String field, String label) {
        var chosen = Optional.ofNullable(Typed.optional(typed, field, label, 200));
        if (chosen.filter(person -> !delegation.has(person)).isPresent()) {
            throw Refusal.invalid(delegation.name() + "的" + label + "应当是本团代表");
        }
        return chosen;
    }

    private void name(Viewer viewer, Meeting meeting, Delegation before, String head, String recorder) {
        if (head.equals(before.head()) && recorder.equals(before.recorder())) {
            return;
        }
        delegations.name(meeting.number(), before.name(), head, recorder);
        var after = new Delegation(before.name(), before.members(), head, recorder);
        chronicle.note(
                meeting.number(),
                viewer.id(),
                MeetingEntry.DELEGATION_CHARGED,
                "指定" + after.name() + "团长和记录员",
                "团长：" + after.headName() + "；记录员：" + after.recorderName());
        if (!head.equals(before.head())) {
            told(meeting, after.name(), head, "团长", "请召集本团代表审议议程；审议意见由您或者记录员在会议案卷里填写。");
        }
        if (!recorder.equals(before.recorder()) && !recorder.equals(head)) {
            told(meeting, after.name(), recorder, "记录员", "开会以后，请在会议案卷里填写本团对每项议程的审议意见。");
        }
    }

    private void told(Meeting meeting, String delegation, String person, String post, String sentence) {
        news.person(meeting, person, "delegation", "您是" + delegation + post, sentence);
    }

    /** Whether heads and recorders can be named now. */
    public static boolean named(Meeting meeting) {
        return meeting.state().awaited() || meeting.state() == State.SITTING;
    }

    /** The delegation whose words this person takes down while the meeting sits, or empty. */
    public Optional<Delegation> writing(Viewer viewer, Meeting meeting) {
        return meeting.state() != State.SITTING
                ? Optional.empty()
                : delegations.of(meeting.number()).stream()
                        .filter(one -> one.writes(viewer.id()))
                        .findFirst();
    }

    /** An item a delegation is asked about, with what it has said so far, null for nothing. */
    record Asked(Item item, String delegation, String words) {}

    /**
     * What this person is to write down.
     *
     * @throws Refusal 403 for whoever is neither head nor recorder, or when the meeting does not sit; 404 for an item of another
     *     meeting
     */
    Asked asked(Viewer viewer, String number, long id) {
        var delegation = writing(viewer, access.readable(viewer, number))
                .orElseThrow(() -> Refusal.forbidden("开会期间，由代表团的团长或者记录员填写本团审议意见"));
        var item =
                items.find(id).filter(one -> one.number().equals(number)).orElseThrow(() -> Refusal.notFound("没有这项议程"));
        var said = delegations.on(id).stream()
                .filter(one -> one.delegation().equals(delegation.name()))
                .map(Delegations.Said::words)
                .findFirst();
        return new Asked(item, delegation.name(), said.orElse(null));
    }

    /**
     * Takes down what a delegation says on an item; what was there is written anew.
     *
     * @throws Refusal 400 for nothing or too much, and what {@link #asked} throws
     */
    @Transactional
    void write(Viewer viewer, String number, long id, String words) {
        meetings.lock(number);
        var asked = asked(viewer, number, id);
        delegations.write(
                id, asked.delegation(), Typed.text(Map.of("words", words), "words", "本团审议意见", LONGEST), viewer.id());
        chronicle.note(
                number,
                viewer.id(),
                MeetingEntry.DELEGATION_SAID,
                "填写" + asked.delegation() + "审议意见",
                "第 " + asked.item().place() + " 项：" + asked.item().title());
    }
}
