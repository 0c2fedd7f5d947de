package jianyi.suggestion.ways;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.step.Steps;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Recall;
import jianyi.flow.Refusal;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Reply;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.task.DueDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Correction of typing errors 更正错字: the old words stay in the timeline. The texts until the reply, a letter's data until closing. */
@Service
class CorrectionDesk {

    private static final int TITLE = 100;
    private static final int NUMBER = 100;
    private static final Set<State> BEFORE_REPLY =
            EnumSet.of(State.COSIGNING, State.REVIEWING, State.ASSIGNING, State.DISPATCHING, State.HANDLING);

    private static final Set<String> RATINGS = Set.of("user_rate", "user_remark");

    private final Suggestions suggestions;
    private final UnitChanges units;
    private final Replies replies;
    private final Doers doers;
    private final DueDays dueDays;
    private final DeadlineDesk dates;
    private final Steps steps;
    private final Terms terms;
    private final Chronicle chronicle;
    private final WaysNews news;
    private final Recall recall;
    private final JdbcClient jdbc;

    CorrectionDesk(
            Suggestions suggestions,
            UnitChanges units,
            Replies replies,
            Doers doers,
            DueDays dueDays,
            DeadlineDesk dates,
            Steps steps,
            Terms terms,
            Chronicle chronicle,
            WaysNews news,
            Recall recall,
            JdbcClient jdbc) {
        this.suggestions = suggestions;
        this.units = units;
        this.replies = replies;
        this.doers = doers;
        this.dueDays = dueDays;
        this.dates = dates;
        this.steps = steps;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
        this.recall = recall;
        this.jdbc = jdbc;
    }

    /** Whether this person may correct the deputy's words now; a returned suggestion is amended instead. */
    boolean textOpen(Viewer viewer, Suggestion suggestion) {
        return unanswered(suggestion) && corrects(viewer, suggestion);
    }

    private boolean unanswered(Suggestion suggestion) {
        return BEFORE_REPLY.contains(suggestion.state()) && !replies.delivered(suggestion.number());
    }

    private boolean corrects(Viewer viewer, Suggestion suggestion) {
        return doers.author(viewer, suggestion) || doers.clerk(viewer, suggestion);
    }

    /** Corrects title, texts or category. @throws Refusal 403 for strangers; 409 once answered; 400 when nothing changes */
    @Transactional
    public void text(Viewer viewer, String number, Filled filled) {
        var before = suggestions.lock(number);
        WayDoor.only(corrects(viewer, before));
        if (!unanswered(before)) {
            throw Refusal.conflict("答复送达以后、退回修改期间不能更正，内容以案卷为准");
        }
        var title = filled.need("title", TITLE);
        var situation = filled.need("situation", Filled.LONG);
        var proposal = filled.need("proposal", Filled.LONG);
        var category = filled.need("category", NUMBER);
        if (!Words.CATEGORIES.contains(category)) {
            throw Filled.wrong("category", "没有这个选项");
        }
        var reason = filled.reason();
        var changes = new ArrayList<String>();
        change(changes, "title", before.title(), title);
        change(changes, "situation", before.situation(), situation);
        change(changes, "proposal", before.proposal(), proposal);
        change(changes, "category", before.category(), category);
        noted(viewer, before, "更正错字", changes, reason);
        suggestions.correct(number, title, situation, proposal, category);
        if (!title.equals(before.title())) {
            recall.rename(number, title);
        }
        news.signersBut(
                viewer.id(),
                suggestions.find(number).orElseThrow(),
                "corrected",
                "建议有更正",
                viewer.name() + "更正了建议" + WaysNews.named(before) + "中的错字，原文和改动见案卷的时间线。");
    }

    /** The delivered reply whose letter this person may correct now, or null. */
    Reply letterOpen(Viewer viewer, Suggestion suggestion, Handling handling) {
        return suggestion.state().ended() || !doers.handles(viewer, handling) ? null : delivered(handling);
    }

    private Reply delivered(Handling handling) {
        return replies.latest(handling.id())
                .filter(reply -> reply.deliveredOn() != null)
                .orElse(null);
    }

    /** Corrects a letter's number and days; the rating's last day follows. @throws Refusal 403, 409 or 400 as for texts */
    @Transactional
    public void letter(Viewer viewer, String number, long id, Filled filled) {
        var suggestion = suggestions.lock(number);
        var handling = units.find(suggestion, id);
        WayDoor.only(doers.handles(viewer, handling));
        var before = letterOpen(viewer, suggestion, handling);
        if (before == null) {
            throw Refusal.conflict(suggestion.state().ended() ? "这件建议已经办结，不能更正" : "答复还没有送达，不用更正");
        }
        var letterNumber = filled.need("letterNumber", NUMBER);
        var letterDate = filled.needDate("letterDate");
        var deliveredOn = filled.needDate("deliveredOn");
        if (letterDate.isAfter(terms.today())) {
            throw Filled.wrong("letterDate", "不能晚于今天");
        }
        if (deliveredOn.isAfter(terms.today()) || deliveredOn.isBefore(letterDate)) {
            throw Filled.wrong("deliveredOn", "不能晚于今天，也不能早于答复函日期");
        }
        var reason = filled.reason();
        var changes = new ArrayList<String>();
        change(changes, "letterNumber", before.letterNumber(), letterNumber);
        change(changes, "letterDate", ChineseDates.format(before.letterDate()), ChineseDates.format(letterDate));
        change(changes, "deliveredOn", ChineseDates.format(before.deliveredOn()), ChineseDates.format(deliveredOn));
        noted(viewer, suggestion, "更正答复函信息", changes, reason);
        jdbc.sql(
                        "update reply set letter_number = ?, letter_date = ?, delivered_on = ? where handling = ? and version = ?")
                .params(letterNumber, letterDate, deliveredOn, id, before.version())
                .update();
        steps.of(number).stream()
                .filter(step -> step.waiting() && RATINGS.contains(step.key()))
                .forEach(step -> steps.began(step, dueDays.receivedOn(suggestion)));
        dates.recompute(number);
    }

    private void noted(Viewer viewer, Suggestion suggestion, String what, List<String> changes, String reason) {
        if (changes.isEmpty()) {
            throw Refusal.invalid("没有改动，不用更正");
        }
        chronicle.note(
                suggestion.number(),
                viewer.id(),
                CaseEntry.CORRECTED,
                what,
                String.join("\n", changes) + "\n理由：" + reason);
    }

    private static void change(List<String> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add("原" + Filled.label(field) + "：" + before + "\n改为：" + after);
        }
    }
}
