package jianyi.activity.attending;

import jianyi.activity.Activities;
import jianyi.activity.ActivityEntry;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.notice.answer.Comings;
import org.springframework.stereotype.Component;

/** 「能参加」 from the mail of an activity: the first answer only. */
@Component
class LinkedComings implements Comings {

    private final Activities activities;
    private final Attendees attendees;
    private final Chronicle chronicle;
    private final Terms terms;

    LinkedComings(Activities activities, Attendees attendees, Chronicle chronicle, Terms terms) {
        this.activities = activities;
        this.attendees = attendees;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    @Override
    public boolean attends(String number, String person) {
        if (activities.find(number).isEmpty()) {
            return false;
        }
        var it = activities.lock(number);
        var one = attendees
                .find(number, person)
                .orElseThrow(() -> Refusal.notFound("这次活动没有通知您"))
                .counting();
        if (one.answer() != null) {
            throw Refusal.conflict("这次活动您已经答复过，要改请登录");
        }
        if (!it.open() || it.day().isBefore(terms.today())) {
            throw Refusal.conflict("活动" + it.standing(terms.today()) + "，现在不能答复");
        }
        attendees.answered(one, Reply.COMES, null, null, null);
        chronicle.note(number, ActivityEntry.ANSWERED, one.name() + "答复：能来（来自邮件里的链接，没有登录）", null);
        return true;
    }
}
