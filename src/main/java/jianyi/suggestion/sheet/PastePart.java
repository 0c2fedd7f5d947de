package jianyi.suggestion.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.Left;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.notice.Notices;
import jianyi.office.Offices;
import jianyi.office.Practice;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.TaskWords;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 复制为微信文字: what a clerk or chair would tell people of the case, as plain text to paste. Never of a confidential case: what was
 * pasted is out of everybody's hands.
 */
@Component
@Order(95)
class PastePart implements SheetPart {

    private final Notices notices;
    private final Steps steps;
    private final Handlings handlings;
    private final Replies replies;
    private final Offices offices;
    private final Calendars calendars;
    private final Clock clock;

    PastePart(
            Notices notices,
            Steps steps,
            Handlings handlings,
            Replies replies,
            Offices offices,
            Calendars calendars,
            Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.handlings = handlings;
        this.replies = replies;
        this.offices = offices;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One text with what it is. */
    public record Words(String kind, String text) {}

    @Override
    public String id() {
        return "paste";
    }

    @Override
    public String heading() {
        return "复制为微信文字";
    }

    @Override
    public Optional<?> of(Sight sight) {
        var it = sight.suggestion();
        if (!sight.everyNotice() || it.confidential() || Practice.is(it.number())) {
            return Optional.empty();
        }
        var words = new ArrayList<Words>();
        var from = "【" + offices.get(it.body()).name() + "】";
        steps.waiting(it.number()).stream()
                .filter(step -> step.due() != null)
                .forEach(step -> words.add(new Words("催办", from + urged(it, step))));
        var said = notices.saidFor(it.number());
        said.stream()
                .filter(one -> said.stream().noneMatch(other -> other.endsWith("：" + one)))
                .forEach(one -> words.add(new Words("通知", from + one)));
        handlings.of(it.number()).stream()
                .filter(work -> work.state() == Handling.State.DELIVERED)
                .forEach(work -> replies.latest(work.id())
                        .filter(reply -> reply.deliveredOn() != null)
                        .ifPresent(reply -> words.add(new Words(
                                "答复",
                                offices.get(work.unit()).name() + "对建议" + called(it) + "的答复：\n" + reply.text()))));
        return words.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(words));
    }

    private String urged(Suggestion it, TaskStep step) {
        var left = Left.words(step.due(), LocalDate.now(clock), calendars.current());
        return TaskWords.of(step.key(), it.round()).todo() + "：建议" + called(it) + "，期限"
                + ChineseDates.format(step.due()) + "，" + left + "。";
    }

    private static String called(Suggestion it) {
        return it.shownNumber() + "《" + it.title() + "》";
    }
}
