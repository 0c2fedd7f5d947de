package jianyi.suggestion.task;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.calendar.Deadline;
import jianyi.casework.time.Terms;
import jianyi.deputy.Sessions;
import jianyi.flow.TaskAtHand;
import jianyi.office.Setting;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.Replies;

/** Which term each task of the room has, asked of {@link DueDays} itself, so that the page of processes cannot say otherwise. */
public final class SuggestionDueDays {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate REPLY = DAY.plusMonths(3);
    private static final LocalDate OPINION = DAY.plusMonths(1);

    /** What accompanies a case has its days from people, but for two terms. */
    private static final Map<String, String> BESIDE = Map.of(
            "user_answerSupervision", "督办单上限定的日期",
            "user_decideExtension", "申请延期起，`" + Setting.DECIDE_EXTENSION.key() + "`",
            "user_reportProgress", "承诺的日期；没有确认的，再过 `" + Setting.PROMISE_AGAIN.key() + "`",
            "user_confirmFulfilment", "报告承诺兑现起，`" + Setting.CONFIRM_PROMISE.key() + "`");

    private final Terms terms = mock(Terms.class);
    private String said;

    private SuggestionDueDays() {}

    /** Whether the process lives in this room. */
    public static boolean knows(String process) {
        return SuggestionFlow.PROCESSES.contains(process)
                || Set.of("supervision", "extension", "commitment").contains(process);
    }

    /** The event a task's term begins with and its setting, for example 「受理起，`assign`」. */
    public static String of(String task) {
        return BESIDE.containsKey(task) ? BESIDE.get(task) : new SuggestionDueDays().ask(task);
    }

    private String ask(String task) {
        Deadline deadline = mock(Deadline.class);
        when(terms.due(any(), any(), any(), any())).thenAnswer(call -> {
            Setting setting = call.getArgument(1);
            said = call.getArgument(3) + "起，`" + setting.key() + "`";
            return deadline;
        });
        LocalDate due = new DueDays(suggestions(), handlings(), mock(Replies.class), mock(Sessions.class), terms)
                .of(task(task))
                .due();
        if (REPLY.equals(due)) {
            return "本单位的答复期限（交办时选定的月数）";
        }
        return OPINION.equals(due) ? "交办起，`" + Setting.CO_OPINION.key() + "`，不晚于答复期限" : said;
    }

    private static TaskAtHand task(String key) {
        TaskAtHand task = mock(TaskAtHand.class);
        when(task.key()).thenReturn(key);
        when(task.fact(SuggestionFlow.HANDLING)).thenReturn("1");
        return task;
    }

    private static Suggestions suggestions() {
        Suggestions suggestions = mock(Suggestions.class);
        when(suggestions.find(any())).thenReturn(Optional.of(mock(Suggestion.class)));
        return suggestions;
    }

    private static Handlings handlings() {
        Handling handling = mock(Handling.class);
        when(handling.replyDue()).thenReturn(REPLY);
        when(handling.opinionDue()).thenReturn(OPINION);
        Handlings handlings = mock(Handlings.class);
        when(handlings.get(1)).thenReturn(handling);
        return handlings;
    }
}
