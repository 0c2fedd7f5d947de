package jianyi.activity.attending;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityEntry;
import jianyi.activity.State;
import jianyi.activity.group.Group;
import jianyi.activity.group.Groups;
import jianyi.activity.group.Member;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.office.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who are called to an activity, now or when its day is near. */
@Service
public class CallingDesk {

    /** Days; nothing is told sooner than that. */
    private static final int FURTHEST = 366;

    private final Activities activities;
    private final Attendees attendees;
    private final Groups groups;
    private final ActivityNews news;
    private final Chronicle chronicle;
    private final Terms terms;
    private final Clock clock;

    CallingDesk(
            Activities activities,
            Attendees attendees,
            Groups groups,
            ActivityNews news,
            Chronicle chronicle,
            Terms terms,
            Clock clock) {
        this.activities = activities;
        this.attendees = attendees;
        this.groups = groups;
        this.news = news;
        this.chronicle = chronicle;
        this.terms = terms;
        this.clock = clock;
    }

    /** Numbers of the planned ones whose day is near enough by their office's rule, or over. */
    public List<String> due() {
        var today = terms.today();
        return activities.planned(today.plusDays(FURTHEST)).stream()
                .filter(it -> !terms.due(it.body(), Setting.ACTIVITY_NOTICE, today, "通知")
                        .due()
                        .isBefore(it.day()))
                .map(Activity::number)
                .toList();
    }

    /** Tells everybody who is called to a planned one; once, whoever else tries. */
    @Transactional
    public void call(String number) {
        var it = activities.lock(number);
        if (it.state() != State.PLANNED) {
            return;
        }
        takeIn(it);
        activities.called(number, OffsetDateTime.now(clock));
        each(it, (one, mobile) -> news.call(it, one, mobile));
        var called = Tally.of(attendees.of(number)).called();
        chronicle.note(number, ActivityEntry.CALLED, "通知 " + called + " 人", null);
    }

    /** The group's members of today are called. */
    void takeIn(Activity it) {
        if (it.groupId() != null) {
            group(it).members().forEach(one -> attendees.call(it.number(), one));
        }
    }

    private Group group(Activity it) {
        return groups.find(it.groupId()).orElseThrow();
    }

    /** What is to be told to everybody whose mandate does not rest. @param tell gets the mobile number of whoever has no account */
    void each(Activity it, BiConsumer<Attendee, String> tell) {
        Map<Long, Member> members = it.groupId() == null
                ? Map.of()
                : group(it).members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
        attendees.of(it.number()).stream().filter(Attendee::counts).forEach(one -> {
            var member = one.member() == null ? null : members.get(one.member());
            tell.accept(one, member == null ? null : member.mobile());
        });
    }
}
