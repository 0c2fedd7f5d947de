package jianyi.suggestion.ways;

import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.calendar.Calendars;
import jianyi.casework.act.Filled;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.PauseCause;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets all clocks of a case stand still 中止计算 and go on again, for one of the {@link PauseCause}s.
 */
@Service
class PauseDesk {

    private final Suggestions suggestions;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final Doers doers;
    private final UnitChanges units;
    private final Chronicle chronicle;
    private final WaysNews news;
    private final Calendars calendars;

    PauseDesk(
            Suggestions suggestions,
            Deadlines deadlines,
            DeadlineDesk dates,
            Doers doers,
            UnitChanges units,
            Chronicle chronicle,
            WaysNews news,
            Calendars calendars) {
        this.suggestions = suggestions;
        this.deadlines = deadlines;
        this.dates = dates;
        this.doers = doers;
        this.units = units;
        this.chronicle = chronicle;
        this.news = news;
        this.calendars = calendars;
    }

    /** Whether this person may stop the clocks, or let them go on. */
    boolean open(Viewer viewer, Suggestion suggestion) {
        return doers.clerk(viewer, suggestion)
                && suggestion.assignedOn() != null
                && !suggestion.state().ended();
    }

    /** Whether they stand still now. */
    boolean paused(Suggestion suggestion) {
        return deadlines.paused(suggestion.number());
    }

    /** Stops the clocks. @throws Refusal 403 for strangers; 409 when they stand or nothing is under way; 400 for a missing reason */
    @Transactional
    public void pause(Viewer viewer, String number, Filled filled) {
        var suggestion = underWay(viewer, number);
        var typed = filled.need("pauseCause", 20);
        var cause = Stream.of(PauseCause.values())
                .filter(one -> one.code().equals(typed))
                .findFirst()
                .orElseThrow(() -> Filled.wrong("pauseCause", "没有这个选项"));
        var reason = filled.reason();
        dates.pause(number, cause.code(), reason, viewer.id());
        chronicle.note(number, viewer.id(), CaseEntry.PAUSED, "中止计算期限：" + cause.label(), reason);
        tell(suggestion, "paused", "期限中止计算", "因" + cause.label() + "，办理期限从今天起中止计算，恢复时另行通知。");
    }

    /** Lets the clocks go on. @throws Refusal 403 for strangers; 409 when they run */
    @Transactional
    public void resume(Viewer viewer, String number, Filled filled) {
        underWay(viewer, number);
        var reason = filled.reason();
        dates.resume(number, viewer.id());
        var suggestion = suggestions.lock(number);
        var due = suggestion.replyDue() == null ? "" : "，答复期限为" + calendars.words(suggestion.replyDue());
        chronicle.note(number, viewer.id(), CaseEntry.RESUMED, "恢复计算期限" + due, reason);
        tell(suggestion, "resumed", "期限恢复计算", "办理期限从今天起恢复计算" + due + "。");
    }

    private Suggestion underWay(Viewer viewer, String number) {
        var suggestion = suggestions.lock(number);
        Doers.only(doers.clerk(viewer, suggestion));
        if (!open(viewer, suggestion)) {
            throw Refusal.conflict("只有已经交办、还没有办结的建议可以中止计算期限");
        }
        return suggestion;
    }

    private void tell(Suggestion suggestion, String kind, String what, String sentence) {
        var subject = what + "：" + WaysNews.named(suggestion);
        var words = "建议" + WaysNews.named(suggestion) + sentence;
        units.atWork(suggestion).forEach(handling -> news.unit(suggestion, handling.unit(), kind, subject, words));
        news.signers(suggestion, kind, subject, words);
    }
}
