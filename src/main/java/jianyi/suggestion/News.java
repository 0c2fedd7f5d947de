package jianyi.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.calendar.Calendars;
import jianyi.casework.act.Entering;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.notice.answer.AnswerKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** What people are told, by mail or telephone, and in which words: the deputy at each milestone, whoever gets a task at once. */
@Component
public class News {

    private final Notices notices;
    private final People people;
    private final Offices offices;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Lineage lineage;
    private final Calendars calendars;
    private final CaseNotices told;

    News(
            Notices notices,
            People people,
            Offices offices,
            Suggestions suggestions,
            Handlings handlings,
            Lineage lineage,
            Calendars calendars,
            CaseNotices told) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.lineage = lineage;
        this.calendars = calendars;
        this.told = told;
    }

    /** Receipt; a deputy whose words were typed in learns of it and may object. */
    public void received(Suggestion suggestion, Entering entering) {
        var how = entering.proxied() ? entering.name() + "已代您录入建议" : "您的建议已经收到";
        deputy(
                suggestion,
                "received",
                how,
                how + "《" + suggestion.title() + "》，编号 " + suggestion.number() + "，接下来由人大工作人员审查。"
                        + (entering.proxied() ? "如与您的意思不符，请与人大工作人员联系。" : ""));
    }

    /** A clerk has typed in what a deputy had to do. */
    public void entered(Suggestion suggestion, String deputy, String clerk, String task) {
        var what = "“" + task.split("：", 2)[0] + "”";
        var by = people.called(clerk);
        var author = deputy.equals(suggestion.deputy()) || !suggestion.confidential()
                ? suggestion.deputyName() + "代表"
                : "（代表要求保密）";
        people.find(deputy)
                .ifPresent(p -> notices.tell(
                        p,
                        milestone(
                                suggestion,
                                "entered",
                                "已代您填写" + what,
                                by + "已代您填写建议" + quoted(suggestion) + "的" + what + "。如与您的意思不符，请与人大工作人员联系。",
                                author)));
    }

    /** The signers learn that it goes to the units; the assignment mostly follows at once and takes this along. */
    public void accepted(Suggestion suggestion) {
        signers(suggestion, "accepted", "建议已受理", "建议" + quoted(suggestion) + "已经受理。", Notice.Pace.HELD, Map.of());
    }

    /** The deputy learns what has to be changed. */
    public void returned(Suggestion suggestion, String reason) {
        deputy(suggestion, "returned", "建议需要修改", "您的建议《" + suggestion.title() + "》需要修改后再提交。理由：" + reason);
    }

    /** Who handles it and by when (代表法 第五十一条). */
    public void assigned(Suggestion suggestion) {
        var units = handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round()
                        && h.state() != Handling.State.MOVED
                        && h.state() != Handling.State.STOPPED)
                .map(h -> offices.name(h.unit()) + "（" + h.part().label() + "）")
                .collect(Collectors.joining("、"));
        boolean again = suggestion.round() > 1;
        signers(
                suggestion,
                "assigned",
                "建议已" + (again ? "再次" : "") + "交办",
                "建议" + quoted(suggestion) + (again ? "因代表不满意，" : "") + "已交" + units + (again ? "再次办理，" : "办理，")
                        + calendars.words(suggestion.replyDue()) + "前" + (again ? "再次答复。" : "答复。"),
                Notice.Pace.JOINING,
                Map.of("答复期限", calendars.words(suggestion.replyDue())));
    }

    /**
     * The signers learn that they can rate the reply.
     *
     * @param texts the replies by the names of their units, for where mails carry them
     */
    public void replied(Suggestion suggestion, Map<String, String> texts) {
        signers(
                suggestion,
                "replied",
                "建议已答复",
                "建议" + quoted(suggestion) + "已有书面答复。评价直接交人大，承办单位在评价确定之前看不到。",
                Notice.Pace.NOW,
                told.carriesTexts(suggestion) ? texts : Map.of());
    }

    /** What the chair has decided when a deputy was dissatisfied once more; it is told to all signers. */
    public void escalated(Suggestion suggestion, Escalation decided) {
        signers(
                suggestion,
                "escalated",
                "主席已作决定",
                "您对建议" + quoted(suggestion) + "的再次办理不满意，主席决定：" + Words.of(Words.ESCALATION, decided.choice()) + "。"
                        + decided.remark());
    }

    /** What a presidium has made of a suggestion on its list. */
    public void discussed(Suggestion suggestion, String result) {
        signers(suggestion, "discussed", "主席团已审议", "建议" + quoted(suggestion) + "已经主席团审议。" + result);
    }

    /** The signers learn that it is filed. */
    public void closed(Suggestion suggestion) {
        signers(suggestion, "closed", "建议已办结", "建议" + quoted(suggestion) + "已经办结归档，感谢您履职尽责。");
    }

    /** A unit's head learns that the time to ask for relief has passed. */
    public void deemedAccepted(Suggestion suggestion, Handling handling) {
        head(
                suggestion,
                handling,
                "deemedAccepted",
                "退办期已过",
                "建议" + quoted(suggestion) + "交办后没有申请退办，视为" + offices.name(handling.unit()) + "接受办理，"
                        + calendars.words(handling.part() == Part.CO ? handling.opinionDue() : handling.replyDue())
                        + "前应当" + (handling.part() == Part.CO ? "提交会办意见。" : "答复代表。"));
    }

    /** The unit's head, whoever assigned and the supervisor learn that the last day has passed. */
    public void overdue(Suggestion suggestion, Handling handling, String owed, LocalDate due) {
        var subject = owed + "逾期";
        var sentence = offices.name(handling.unit()) + "承办的建议" + quoted(suggestion) + "，" + owed + "期限"
                + calendars.words(due) + "已过，请督促办理。";
        head(suggestion, handling, "overdue", subject, sentence);
        var author = suggestion.authorFor(List.of(handling.settler()));
        var notice = told.of(suggestion, "overdue", subject, null, sentence, author, due);
        notices.tellGroup(handling.settler(), notice);
        if (suggestion.supervisor() != null) {
            people.find(suggestion.supervisor()).ifPresent(p -> notices.tell(p, notice));
        }
    }

    private void head(Suggestion suggestion, Handling handling, String kind, String subject, String sentence) {
        var head = new Post(handling.unit(), Role.HEAD).group();
        var author = suggestion.authorFor(List.of(head));
        notices.tellGroup(head, told.of(suggestion, kind, subject, null, sentence, author, suggestion.replyDue()));
    }

    /** What those who may do a task are told. */
    public Notice task(TaskAtHand task, Suggestion suggestion, LocalDate due) {
        return task(task, suggestion, due, "");
    }

    /** The same with what it is about beside the case, 承诺“修好水渠”, or an empty text. */
    public Notice task(TaskAtHand task, Suggestion suggestion, LocalDate due, String matter) {
        var words = TaskWords.of(task.key(), suggestion.round());
        var named = suggestion.confidential() ? "" : matter;
        var notice = told.of(
                suggestion,
                task.key(),
                words.todo() + named + "，" + told.shortly(due) + "前",
                "/tasks/" + task.id(),
                words.sentence() + named + (named.isEmpty() ? "" : "。") + "请在" + calendars.words(due) + "前办理。",
                suggestion.authorFor(task.groups()),
                due);
        return task.key().equals("user_accept") && told.carriesTexts(suggestion)
                ? notice.with(Map.of("案由", suggestion.situation(), "具体建议", suggestion.proposal()))
                : notice;
    }

    /** Tells the lead deputy, the co-signers, and the signers of cases that are handled with this one. */
    public void signers(Suggestion suggestion, String kind, String subject, String sentence) {
        signers(suggestion, kind, subject, sentence, Notice.Pace.NOW, Map.of());
    }

    /** A co-signer merely has a part in it; who handed in a case that is handled with this one is told as of his own. */
    private void signers(
            Suggestion suggestion,
            String kind,
            String subject,
            String sentence,
            Notice.Pace pace,
            Map<String, String> texts) {
        people.find(suggestion.deputy())
                .ifPresent(p -> notices.tell(
                        p,
                        milestone(suggestion, kind, subject, sentence, suggestion.deputyName() + "代表")
                                .with(texts)
                                .at(pace)));
        lineage.signers(suggestion).forEach(signer -> {
            boolean own = signer.number().equals(suggestion.number());
            boolean leads = signer.place() == 0;
            var author = own || !suggestion.confidential() ? suggestion.deputyName() + "代表" : "（代表要求保密）";
            var notice = milestone(suggestion, kind, subject, sentence, author)
                    .with(texts)
                    .at(pace);
            people.find(signer.person()).ifPresent(p -> notices.tell(p, leads ? notice : notice.beside()));
        });
    }

    /** Tells everybody who works for an office that has nothing to do with the case itself. */
    public void office(Suggestion suggestion, String office, String kind, String subject, String sentence) {
        var author = suggestion.confidential() ? "（代表要求保密）" : suggestion.deputyName() + "代表";
        var notice = told.of(suggestion, kind, subject, "/", sentence, author, null);
        offices.get(office).kind().roles().stream()
                .filter(role -> role == Role.CLERK || role == Role.HANDLER || role == Role.HEAD)
                .forEach(role -> notices.tellGroup(new Post(office, role).group(), notice));
    }

    private void deputy(Suggestion suggestion, String kind, String subject, String sentence) {
        people.find(suggestion.deputy())
                .ifPresent(p -> notices.tell(
                        p, milestone(suggestion, kind, subject, sentence, suggestion.deputyName() + "代表")));
    }

    private Notice milestone(Suggestion suggestion, String kind, String subject, String sentence, String author) {
        var notice = told.of(suggestion, kind, subject, null, sentence, author, null);
        return kind.equals("received") ? notice : notice.answered(AnswerKind.RECEIVED);
    }

    private static String quoted(Suggestion suggestion) {
        return suggestion.publicNumber() == null
                ? "《" + suggestion.title() + "》"
                : suggestion.shownNumber() + "《" + suggestion.title() + "》";
    }
}
