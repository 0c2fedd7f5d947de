package jianyi.activity.attending;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityEntry;
import jianyi.activity.Draft;
import jianyi.activity.State;
import jianyi.activity.group.Candidate;
import jianyi.activity.group.Candidates;
import jianyi.activity.group.Group;
import jianyi.activity.group.GroupDesk;
import jianyi.activity.group.Groups;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces activities, changes them, calls them off. */
@Service
public class ActivityDesk {

    private static final int REASON = 500;
    /** Years back a record may be entered late. */
    private static final int BACK = 5;

    private final Activities activities;
    private final ActivityAccess access;
    private final Attendees attendees;
    private final Candidates candidates;
    private final Groups groups;
    private final GroupDesk offices;
    private final CallingDesk calling;
    private final ActivityNews news;
    private final Chronicle chronicle;
    private final Terms terms;

    ActivityDesk(
            Activities activities,
            ActivityAccess access,
            Attendees attendees,
            Candidates candidates,
            Groups groups,
            GroupDesk offices,
            CallingDesk calling,
            ActivityNews news,
            Chronicle chronicle,
            Terms terms) {
        this.activities = activities;
        this.access = access;
        this.attendees = attendees;
        this.candidates = candidates;
        this.groups = groups;
        this.offices = offices;
        this.calling = calling;
        this.news = news;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /**
     * Announces an activity to come, to its group and to these people; or enters one that was held, with these people as those who came.
     *
     * @param people user ids
     * @return its number
     * @throws Refusal 403 for whoever keeps no office, 400 naming the field
     */
    @Transactional
    public String open(Viewer viewer, Map<String, String> typed, List<String> people) {
        var office = offices.office(viewer, typed.get("office"));
        var group = group(office, typed.get("group"));
        var draft = Draft.read(office.code(), group == null ? null : group.id(), typed);
        var today = terms.today();
        boolean held = !draft.day().isAfter(today) && !typed.containsKey("announce");
        within(draft.day(), today);
        if (draft.day().isBefore(today) && typed.containsKey("announce")) {
            throw Refusal.invalid("“日期”已经过去，不能再通知；补登请不要勾选“先通知”");
        }
        var chosen = chosen(office, people);
        if (chosen.isEmpty() && (group == null || group.members().isEmpty())) {
            throw Refusal.invalid("请选择“代表小组”或“人员”：没有要参加的人");
        }
        var entered = activities.open(draft, viewer.id());
        if (entered.fresh()) {
            chronicle.note(entered.number(), viewer.id(), ActivityEntry.OPENED, held ? "补登活动" : "发布活动", null);
            chosen.forEach(one -> attendees.call(entered.number(), one));
            begin(entered.number(), held, chosen, viewer);
        }
        return entered.number();
    }

    private void begin(String number, boolean held, List<Candidate> chosen, Viewer viewer) {
        if (!held) {
            calling.call(number);
            return;
        }
        var it = activities.lock(number);
        calling.takeIn(it);
        activities.called(number, null);
        var here = chosen.stream().map(Candidate::person).collect(Collectors.toSet());
        attendees.of(number).stream()
                .filter(one -> here.contains(one.person()))
                .forEach(one -> attendees.came(one.counting().id(), true, viewer.id()));
    }

    private static void within(LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusYears(BACK)) || day.isAfter(today.plusYears(2))) {
            throw Refusal.invalid("“日期”太远，请检查年份");
        }
    }

    /** The group that is meant, or null. @throws Refusal 400 for another office's */
    Group group(Office office, String typed) {
        var id = Typed.optional("代表小组", typed, 20);
        return id == null
                ? null
                : groups.of(List.of(office.code())).stream()
                        .filter(one -> String.valueOf(one.id()).equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("“代表小组”没有这个选项"));
    }

    private List<Candidate> chosen(Office office, List<String> people) {
        Map<String, Candidate> known =
                candidates.of(office).stream().collect(Collectors.toMap(Candidate::person, Function.identity()));
        return people.stream()
                .filter(one -> !one.isBlank())
                .distinct()
                .map(one -> {
                    var found = known.get(one.strip());
                    if (found == null) {
                        throw Refusal.invalid("“人员”里有人不是本级代表，也不是住在本镇街的区代表");
                    }
                    return found;
                })
                .toList();
    }

    /** Tells of a planned one before its time. */
    @Transactional
    public void announce(Viewer viewer, String number) {
        var it = access.kept(viewer, number);
        if (it.state() != State.PLANNED) {
            throw Refusal.conflict("已经通知过了");
        }
        calling.call(number);
    }

    /** Another day, hour or place; whoever has been told is told anew and asked anew. @throws Refusal 409 once its day has come */
    @Transactional
    public void change(Viewer viewer, String number, Map<String, String> typed) {
        access.kept(viewer, number);
        var it = activities.lock(number);
        var today = terms.today();
        if (it.state() == State.CLOSED || it.state() == State.CANCELLED) {
            throw Refusal.conflict("活动" + it.state().label() + "，不能再改");
        }
        var draft = new Draft(
                it.body(),
                it.title(),
                it.kind(),
                it.groupId(),
                Typed.day("日期", typed.get("date")),
                Draft.hour(typed),
                Typed.required("地点", typed.get("place"), 100));
        var reason = Typed.required("变动原因", typed.get("reason"), REASON);
        within(draft.day(), today);
        if (draft.day().isBefore(today)) {
            throw Refusal.invalid("“日期”已经过去");
        }
        if (attendees.of(number).stream().anyMatch(Attendee::came)) {
            throw Refusal.conflict("已经有人签到，不能再改时间和地点");
        }
        activities.changed(number, draft);
        var now = activities.lock(number);
        chronicle.note(number, viewer.id(), ActivityEntry.CHANGED, "改为" + now.dayWords() + "，" + now.place(), reason);
        if (it.state() == State.CALLED) {
            attendees.askAnew(number);
            calling.each(now, (one, mobile) -> news.changed(now, one, mobile, reason));
        }
    }

    /** Calls it off; whoever has been told is told. */
    @Transactional
    public void cancel(Viewer viewer, String number, Map<String, String> typed) {
        access.kept(viewer, number);
        var it = activities.lock(number);
        if (it.state() == State.CLOSED || it.state() == State.CANCELLED) {
            throw Refusal.conflict("活动" + it.state().label() + "，不能取消");
        }
        var reason = Typed.required("取消原因", typed.get("reason"), REASON);
        activities.cancelled(number, terms.today());
        chronicle.note(number, viewer.id(), ActivityEntry.CANCELLED, "取消活动", reason);
        if (it.calledAt() != null && !it.day().isBefore(terms.today())) {
            calling.each(it, (one, mobile) -> news.cancelled(it, one, mobile, reason));
        }
    }
}
