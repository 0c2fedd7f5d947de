package jianyi.followup.extension;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.act.WayDoor;
import jianyi.casework.head.Head;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
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
 * Asking for more time and deciding on it. For a suggestion's reply the law knows three months and, for what is broad and hard, six
 * (代表法 第五十一条); a body may grant more time within the six, as local rules have it (青岛 第二十五条、上海 第十九条、北京 第二十一条).
 */
@Service
public class ExtensionDesk {

    private final OwedRooms rooms;
    private final Viewers viewers;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final Extensions extensions;
    private final Terms terms;
    private final Chronicle chronicle;
    private final ExtensionNews news;
    private final ExtensionFlow flow;

    ExtensionDesk(
            OwedRooms rooms,
            Viewers viewers,
            Deadlines deadlines,
            DeadlineDesk dates,
            Extensions extensions,
            Terms terms,
            Chronicle chronicle,
            ExtensionNews news,
            ExtensionFlow flow) {
        this.rooms = rooms;
        this.viewers = viewers;
        this.deadlines = deadlines;
        this.dates = dates;
        this.extensions = extensions;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
        this.flow = flow;
    }

    /** What this person could ask more time for now: not what is overdue, stands still or has been asked for already. */
    List<Owed> askable(Viewer viewer, String number) {
        return rooms.has(number) && !deadlines.paused(number)
                ? own(viewer, number)
                        .filter(owed -> askable(number, deadlines.get(owed.deadline())))
                        .toList()
                : List.of();
    }

    private boolean askable(String number, DueDate due) {
        return inTime(due)
                && !pending(number, due.id())
                && rooms.of(number).furthest(due).day().isAfter(due.due());
    }

    /** @throws Refusal 403 for whoever does not work in an office that may ask */
    void onlyAsking(Viewer viewer, String number) {
        WayDoor.only(own(viewer, number).findFirst().isPresent());
    }

    /**
     * An office asks.
     *
     * @return the case
     * @throws Refusal 400 naming the field; 403 for whoever does not work in an office that may ask; 409 when the term has ended, while
     *     the clocks stand still, or while a request is open
     */
    @Transactional
    public Head ask(String person, Answers answers, String instance) {
        var head = rooms.asked(person, answers);
        var number = head.number();
        var owed = named(viewers.of(person), number, answers);
        var present = deadlines.get(owed.deadline());
        if (deadlines.paused(number)) {
            throw Refusal.conflict("期限正在中止，恢复计算以后才能申请延期");
        }
        if (!inTime(present)) {
            throw Refusal.conflict(dates.label(present) + " " + news.day(present.due()) + "已过，不能再申请延期");
        }
        if (pending(number, present.id())) {
            throw Refusal.conflict("已经申请过延期，请等人大决定");
        }
        var reason = answers.need("reason");
        var newDue = within(present, answers, answers.needDate("newDue"));
        extensions.add(number, instance, owed.office(), present.id(), reason, present.due(), newDue, person);
        chronicle.note(
                number,
                person,
                FollowEntry.EXTENSION_ASKED,
                news.name(owed.office()) + "申请延期至" + news.day(newDue),
                reason);
        return head;
    }

    private Owed named(Viewer viewer, String number, Answers answers) {
        var opinion = answers.text("opinion").orElse(null);
        var own = own(viewer, number).toList();
        if (own.isEmpty()) {
            throw Refusal.forbidden("只有正在办理这件" + rooms.of(number).noun() + "的主办（分办）单位的经办人可以申请延期");
        }
        if (opinion == null && own.stream().map(Owed::opinion).distinct().count() > 1) {
            throw answers.missing("opinion");
        }
        return own.stream()
                .filter(owed -> owed.of(opinion))
                .findFirst()
                .orElseThrow(() -> answers.wrong("opinion", "不是由贵单位办理"));
    }

    /** The clerk decides. @return whether it was granted; @throws Refusal 400 naming the field, 409 while the clocks stand still */
    @Transactional
    public boolean decide(Step step, String instance) {
        rooms.locked(step.number());
        var asked = extensions.at(instance);
        boolean granted = step.answers().decided("granted");
        if (granted) {
            grant(asked, step);
        } else {
            var remark = step.answers().need("decisionRemark");
            extensions.decided(asked, false, null, remark, step.person());
            chronicle.note(step, FollowEntry.EXTENSION_DECIDED, "不准延期", remark);
            news.refused(asked, label(asked), remark);
        }
        return granted;
    }

    private void grant(Extension asked, Step step) {
        var before = deadlines.get(asked.deadline());
        var wanted = step.answers().date("newDue").orElse(asked.newDue());
        var to = within(before, step.answers(), wanted);
        var remark = step.answers().text("decisionRemark").orElse(null);
        dates.extend(step.number(), before.id(), to, asked.reason(), step.person());
        var after = deadlines.get(before.id()).due();
        extensions.decided(asked, true, after, remark, step.person());
        chronicle.note(
                step,
                FollowEntry.EXTENSION_DECIDED,
                "准予" + news.name(asked.unit()) + "延期",
                label(asked) + "由" + news.day(before.due()) + "改为" + news.day(after)
                        + (remark == null ? "" : "。" + remark));
        news.granted(asked, label(asked), before.due(), after);
    }

    private String label(Extension asked) {
        return dates.label(deadlines.get(asked.deadline()));
    }

    /** What was delivered, or passed to another office, needs no more time: nobody decides on what this one has asked for. */
    @Transactional
    public void drop(String number, String office) {
        extensions.of(number).stream()
                .filter(one -> one.open() && one.unit().equals(office))
                .forEach(one -> {
                    extensions.dropped(one, terms.today());
                    flow.dropped(one.instance());
                });
    }

    private Stream<Owed> own(Viewer viewer, String number) {
        return rooms.of(number).owed(number).stream()
                .filter(owed -> owed.mayAsk() && owed.deadline() != null)
                .filter(owed -> viewer.posts().contains(news.worker(owed.office())));
    }

    private LocalDate within(DueDate present, Answers answers, LocalDate day) {
        var furthest = rooms.of(present.number()).furthest(present);
        if (!day.isAfter(present.due())) {
            throw answers.wrong("newDue", "应当晚于现在的" + dates.label(present) + " " + news.day(present.due()));
        }
        if (day.isBefore(terms.today())) {
            throw answers.wrong("newDue", "不能早于今天");
        }
        if (day.isAfter(furthest.day())) {
            throw answers.wrong("newDue", "不能晚于 " + news.day(furthest.day()) + "：" + furthest.law() + "规定的最长期限到这一天为止");
        }
        return day;
    }

    private boolean inTime(DueDate due) {
        return !terms.today().isAfter(due.due());
    }

    private boolean pending(String number, long deadline) {
        return extensions.of(number).stream().anyMatch(one -> one.open() && one.deadline() == deadline);
    }
}
