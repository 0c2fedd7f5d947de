package jianyi.followup.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.DateFollower;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.followup.FollowEntry;
import jianyi.followup.Owed;
import jianyi.followup.OwedRooms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办: the body demands something of an office at work, which answers by a day (代表法 第五十二条). The clerk, the chair and whoever
 * else the room lets press may, at any time while the office is at work; as often as they find it needed.
 */
@Service
public class SupervisionDesk implements DateFollower {

    private final OwedRooms rooms;
    private final Viewers viewers;
    private final Supervisions supervisions;
    private final Deadlines deadlines;
    private final Terms terms;
    private final Chronicle chronicle;
    private final SupervisionNews news;
    private final SupervisionFlow flow;

    SupervisionDesk(
            OwedRooms rooms,
            Viewers viewers,
            Supervisions supervisions,
            Deadlines deadlines,
            Terms terms,
            Chronicle chronicle,
            SupervisionNews news,
            SupervisionFlow flow) {
        this.rooms = rooms;
        this.viewers = viewers;
        this.supervisions = supervisions;
        this.deadlines = deadlines;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
        this.flow = flow;
    }

    /** Whether this person may press offices in this case. */
    boolean presses(Viewer viewer, String number) {
        return rooms.has(number) && rooms.of(number).presses(viewer, number);
    }

    /** @throws Refusal 403 unless this person may press offices in this case */
    void onlyPressing(Viewer viewer, String number) {
        WayDoor.only(presses(viewer, number));
    }

    /** What is being worked on now. */
    List<Owed> atWork(String number) {
        return rooms.of(number).owed(number);
    }

    /**
     * Sends a 督办单 to an office.
     *
     * @return what was sent, for the engine
     * @throws Refusal 400 naming the field; 403 for whoever may not press
     */
    @Transactional
    public Supervision send(String person, Answers answers, String instance) {
        var number = rooms.asked(person, answers).number();
        var viewer = viewers.of(person);
        if (!presses(viewer, number)) {
            throw Refusal.forbidden("只有受理这件" + rooms.of(number).noun() + "的人大的工作人员、主席（主任）和督办人可以督办");
        }
        var unit = answers.need("unit");
        var opinion = answers.text("opinion").orElse(null);
        var owed =
                atWork(number).stream().filter(one -> one.office().equals(unit)).toList();
        if (owed.isEmpty()) {
            throw answers.wrong("unit", "现在没有在办理这件" + rooms.of(number).noun());
        }
        if (owed.stream().noneMatch(one -> one.of(opinion))) {
            throw answers.wrong("opinion", "不是由这个单位办理");
        }
        var demand = answers.need("demand");
        var answerBy = answers.needDate("answerBy");
        if (answerBy.isBefore(terms.today())) {
            throw answers.wrong("answerBy", "不能早于今天");
        }
        supervisions.add(number, instance, unit, opinion, demand, answerBy, person, viewer.name());
        var sent = supervisions.at(instance);
        chronicle.note(
                number,
                person,
                FollowEntry.SUPERVISED,
                "督办" + news.name(unit),
                demand + "\n" + ChineseDates.format(answerBy) + "前答复");
        news.sent(sent);
        return sent;
    }

    /** The group that answers for an office. */
    String answerers(String office) {
        return news.worker(office).group();
    }

    /** The office answers, in time or late; while the case's clocks stand still no answer is late. */
    @Transactional
    public void answer(Step step, String instance) {
        rooms.locked(step.number());
        var sent = supervisions.at(instance);
        boolean late = sent.late(deadlines.clock(step.number(), terms.today()));
        supervisions.answered(sent, step.answers().need("answer"), step.person(), late);
        var answered = supervisions.at(instance);
        chronicle.note(
                step,
                FollowEntry.SUPERVISION_ANSWERED,
                news.name(sent.unit()) + "答复督办" + (late ? "（逾期）" : ""),
                answered.answer());
        news.answered(answered);
    }

    /** A pause of the case moves the day of the answer. */
    @Override
    public void dayMoved(String instance, LocalDate to, String why) {
        supervisions.find(instance).ifPresent(sent -> {
            supervisions.moved(sent, to);
            chronicle.note(
                    sent.number(),
                    FollowEntry.SUPERVISION_MOVED,
                    news.name(sent.unit()) + "答复督办的期限改为" + ChineseDates.format(to),
                    why);
        });
    }

    /** An office that is relieved, or no longer needed, owes no answer. @param why for the timeline: 不再承办这件建议 */
    @Transactional
    public void drop(String number, String office, String why) {
        drop(open(number).filter(one -> one.unit().equals(office)), why);
    }

    /** Once a case has ended nobody owes an answer any longer. */
    @Transactional
    public void drop(String number, String why) {
        drop(open(number), why);
    }

    private Stream<Supervision> open(String number) {
        return supervisions.of(number).stream().filter(Supervision::open);
    }

    private void drop(Stream<Supervision> some, String why) {
        some.forEach(one -> {
            supervisions.dropped(one, terms.today());
            flow.dropped(one.instance());
            chronicle.note(
                    one.number(), FollowEntry.SUPERVISION_ENDED, "终止督办" + news.name(one.unit()) + "，不再要求答复", why);
        });
    }
}
