package jianyi.followup.pause;

import java.util.Comparator;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.calendar.Calendars;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.PauseCause;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.followup.FollowEntry;
import jianyi.followup.FollowNews;
import jianyi.followup.Owed;
import jianyi.followup.OwedRooms;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets all clocks of a case stand still 中止计算 and go on again, for one of the {@link PauseCause}s. */
@Service
class PauseDesk {

    private final OwedRooms rooms;
    private final Heads heads;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final Chronicle chronicle;
    private final FollowNews news;
    private final Calendars calendars;

    PauseDesk(
            OwedRooms rooms,
            Heads heads,
            Deadlines deadlines,
            DeadlineDesk dates,
            Chronicle chronicle,
            FollowNews news,
            Calendars calendars) {
        this.rooms = rooms;
        this.heads = heads;
        this.deadlines = deadlines;
        this.dates = dates;
        this.chronicle = chronicle;
        this.news = news;
        this.calendars = calendars;
    }

    /** Whether this person may stop the clocks, or let them go on: the body's clerk. */
    boolean open(Viewer viewer, String number) {
        return rooms.has(number)
                && clerk(viewer, heads.find(number).orElseThrow())
                && rooms.of(number).underWay(number);
    }

    /** Why they may stand still here. */
    List<PauseCause> causes(String number) {
        return rooms.of(number).pauseCauses();
    }

    /** Whether they stand still now. */
    boolean paused(String number) {
        return deadlines.paused(number);
    }

    /** Stops the clocks. @throws Refusal 403 for strangers; 409 when they stand or nothing is under way; 400 for a missing reason */
    @Transactional
    public void pause(Viewer viewer, String number, Filled filled) {
        underWay(viewer, number);
        var typed = filled.need("pauseCause", 20);
        var cause = causes(number).stream()
                .filter(one -> one.code().equals(typed))
                .findFirst()
                .orElseThrow(() -> Filled.wrong("pauseCause", "没有这个选项"));
        var reason = filled.reason();
        dates.pause(number, cause.code(), reason, viewer.id());
        chronicle.note(number, viewer.id(), FollowEntry.PAUSED, "中止计算期限：" + cause.label(), reason);
        tell(number, "paused", "期限中止计算", "因" + cause.label() + "，办理期限从今天起中止计算，恢复时另行通知。");
    }

    /** Lets the clocks go on. @throws Refusal 403 for strangers; 409 when they run */
    @Transactional
    public void resume(Viewer viewer, String number, Filled filled) {
        underWay(viewer, number);
        var reason = filled.reason();
        dates.resume(number, viewer.id());
        var due = deadlines.open(number).stream()
                .filter(it -> it.handling() == null)
                .max(Comparator.comparing(DueDate::due))
                .map(it -> "，" + dates.label(it) + "为" + calendars.words(it.due()))
                .orElse("");
        chronicle.note(number, viewer.id(), FollowEntry.RESUMED, "恢复计算期限" + due, reason);
        tell(number, "resumed", "期限恢复计算", "办理期限从今天起恢复计算" + due + "。");
    }

    private void underWay(Viewer viewer, String number) {
        WayDoor.only(clerk(viewer, rooms.locked(number)));
        if (!open(viewer, number)) {
            throw Refusal.conflict("只有已经交办、还没有办结的" + rooms.of(number).noun() + "可以中止计算期限");
        }
    }

    private static boolean clerk(Viewer viewer, Head head) {
        return viewer.has(Role.CLERK, head.body());
    }

    private void tell(String number, String kind, String subject, String sentence) {
        var room = rooms.of(number);
        var words = room.noun() + room.named(number) + sentence;
        room.owed(number).stream()
                .map(Owed::office)
                .distinct()
                .forEach(office -> news.office(number, office, kind, subject, words));
        room.tellSigners(number, kind, subject, words);
    }
}
