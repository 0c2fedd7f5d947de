package jianyi.activity.attending;

import java.util.Map;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.activity.ActivityEntry;
import jianyi.activity.State;
import jianyi.activity.group.Candidates;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who are called answer, and the roll. */
@Service
public class AttendingDesk {

    private static final int WORDS = 2000;

    private final Activities activities;
    private final ActivityAccess access;
    private final Attendees attendees;
    private final Candidates candidates;
    private final Offices offices;
    private final ActivityNews news;
    private final Chronicle chronicle;
    private final Terms terms;

    AttendingDesk(
            Activities activities,
            ActivityAccess access,
            Attendees attendees,
            Candidates candidates,
            Offices offices,
            ActivityNews news,
            Chronicle chronicle,
            Terms terms) {
        this.activities = activities;
        this.access = access;
        this.attendees = attendees;
        this.candidates = candidates;
        this.offices = offices;
        this.news = news;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /**
     * Whoever is called answers for himself.
     *
     * @throws Refusal 404 for whoever is not called, 400 naming the field, 409 when it is over
     */
    @Transactional
    public void answer(Viewer viewer, String number, Map<String, String> typed) {
        var it = answerable(viewer, number);
        var one = attendees
                .find(number, viewer.id())
                .orElseThrow(Activity::unknown)
                .counting();
        var answer = answer(typed);
        attendees.answered(one, answer, words(answer, typed), null, null);
        chronicle.note(number, viewer.id(), ActivityEntry.ANSWERED, one.name() + "答复：" + answer.label(), null);
    }

    /**
     * A clerk of the organiser, or of the town or street the deputy is at home in, types in what he was told 代录; the deputy hears of it.
     *
     * @throws Refusal 403 for others, 400 naming the field
     */
    @Transactional
    public void enter(Viewer viewer, String number, long id, Map<String, String> typed) {
        var it = answerable(viewer, number);
        var one = line(number, id).counting();
        boolean served = viewer.has(Role.CLERK)
                && one.person() != null
                && access.served(viewer, number).contains(one.person());
        if (!viewer.has(Role.CLERK, it.body()) && !served) {
            throw Refusal.forbidden("只有组织活动的机关和代表所在镇街的工作人员可以代录");
        }
        var answer = answer(typed);
        var words = words(answer, typed);
        var from = Typed.required("代录依据", typed.get("enteredFrom"), 10);
        if (!from.matches("phone|paper")) {
            throw Refusal.invalid("“代录依据”没有这个选项");
        }
        attendees.answered(one, answer, words, viewer.id(), from);
        chronicle.note(number, viewer.id(), ActivityEntry.ANSWERED, one.name() + "答复：" + answer.label() + "（代录）", null);
        if (one.person() != null) {
            news.entered(it, one, viewer.name(), answer);
        }
    }

    private Activity answerable(Viewer viewer, String number) {
        access.readable(viewer, number);
        var it = activities.lock(number);
        if (!it.open() || it.day().isBefore(terms.today())) {
            throw Refusal.conflict("活动" + it.standing(terms.today()) + "，现在不能答复");
        }
        return it;
    }

    private static Reply answer(Map<String, String> typed) {
        return Reply.of(Typed.required("能不能来", typed.get("answer"), 10))
                .orElseThrow(() -> Refusal.invalid("“能不能来”没有这个选项"));
    }

    private static String words(Reply answer, Map<String, String> typed) {
        return switch (answer) {
            case COMES -> null;
            case LEAVE -> Typed.need("请假原因", typed.get("words"), WORDS);
            case AWAY -> Typed.need("意见", typed.get("words"), WORDS);
        };
    }

    private Attendee line(String number, long id) {
        return attendees.find(number, id).orElseThrow(() -> Refusal.notFound("点名册上没有这个人"));
    }

    /** Notes that somebody came, or that he was ticked by mistake. @throws Refusal 403 unless leader or keeper, 409 before its day and when it is written down */
    @Transactional
    public void tick(Viewer viewer, String number, long id, boolean came) {
        rolled(viewer, number);
        var one = line(number, id);
        if (one.came() != came) {
            if (came) {
                one.counting();
            }
            attendees.came(id, came, viewer.id());
            if (!came) {
                chronicle.note(number, viewer.id(), ActivityEntry.ATTENDED, one.name() + "改为未到", null);
            }
        }
    }

    /** Notes at once that everybody came who said so. */
    @Transactional
    public void tickExpected(Viewer viewer, String number) {
        rolled(viewer, number);
        attendees.of(number).stream()
                .filter(one -> one.answer() == Reply.COMES && !one.came() && one.counts())
                .forEach(one -> attendees.came(one.id(), true, viewer.id()));
    }

    /** Somebody came who was not called. @throws Refusal as above, 400 for a stranger */
    @Transactional
    public void join(Viewer viewer, String number, Map<String, String> typed) {
        var it = rolled(viewer, number);
        var person = Typed.required("代表", typed.get("person"), 64);
        var one = candidates.of(offices.get(it.body())).stream()
                .filter(candidate -> candidate.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“代表”不是本级代表，也不是住在本镇街的区代表"));
        attendees.call(number, one);
        attendees
                .find(number, person)
                .ifPresent(line -> attendees.came(line.counting().id(), true, viewer.id()));
        chronicle.note(number, viewer.id(), ActivityEntry.ATTENDED, one.name() + "到场，加入点名册", null);
    }

    /** Takes somebody off the roll who was called by mistake. @throws Refusal 409 for whoever came or answered */
    @Transactional
    public void remove(Viewer viewer, String number, long id) {
        var it = activities.lock(access.kept(viewer, number).number());
        var one = line(number, id);
        if (it.state() == State.CLOSED || one.came() || one.answer() != null) {
            throw Refusal.conflict("已经办结，或者" + one.name() + "已经答复、签到，不能从点名册上去掉");
        }
        attendees.remove(id);
        chronicle.note(number, viewer.id(), ActivityEntry.ATTENDED, one.name() + "从点名册上去掉", null);
    }

    private Activity rolled(Viewer viewer, String number) {
        access.rolling(viewer, number);
        var it = activities.lock(number);
        if (!it.rolls(terms.today())) {
            throw Refusal.conflict("活动" + it.standing(terms.today()) + "，现在不能点名");
        }
        return it;
    }

    /** Whether this person may type answers in for this one. */
    public boolean enters(Viewer viewer, Activity it, Sight sight) {
        return it.open()
                && !it.day().isBefore(terms.today())
                && (viewer.has(Role.CLERK, it.body()) || sight == Sight.SERVING && viewer.has(Role.CLERK));
    }
}
