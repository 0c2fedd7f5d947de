package jianyi.suggestion.task;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.text.FormText;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.ReplyClasses;
import org.springframework.stereotype.Component;

/** What is decided on, above the questions of a form: each text under a heading at which Tasklist folds it. */
@Component
class Panels {

    private final Handlings handlings;
    private final Replies replies;
    private final ReplyClasses classes;
    private final Offices offices;

    Panels(Handlings handlings, Replies replies, ReplyClasses classes, Offices offices) {
        this.handlings = handlings;
        this.replies = replies;
        this.classes = classes;
        this.offices = offices;
    }

    /** The deputy's own words. */
    static FormText suggestion(Suggestion suggestion) {
        return FormText.of(
                "#### 建议内容\n\n**案由**\n\n{}\n\n**具体建议**\n\n{}", suggestion.situation(), suggestion.proposal());
    }

    /** The same, with the part this unit answers for itself 分办. */
    static FormText suggestion(Suggestion suggestion, Handling handling) {
        return suggestion(suggestion)
                .and(
                        handling.task() == null
                                ? FormText.EMPTY
                                : FormText.of("\n\n**由本单位答复的部分**\n\n{}", handling.task()));
    }

    /** The reply as it stands, with its class and what it promises; empty before the first draft. */
    FormText reply(Suggestion suggestion, Handling handling) {
        return replies.latest(handling.id())
                .map(reply -> panel(suggestion, handling, reply))
                .orElse(FormText.EMPTY);
    }

    /** The replies of this round that have been delivered. */
    FormText delivered(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round() && h.part().answers())
                .flatMap(h -> replies.latest(h.id()).stream()
                        .filter(r -> r.deliveredOn() != null)
                        .map(r -> panel(suggestion, h, r)))
                .collect(FormText.joined("\n\n"));
    }

    /** What the co-units have said to this lead in its round. */
    FormText opinions(Handling lead) {
        if (lead.part() != Part.LEAD) {
            return FormText.EMPTY;
        }
        return handlings.of(lead.number()).stream()
                .filter(h -> h.round() == lead.round() && h.opinion() != null)
                .map(h -> FormText.of("#### {}的会办意见\n\n{}", offices.name(h.unit()), h.opinion()))
                .collect(FormText.joined("\n\n"));
    }

    /** What the body calls this class of a reply; empty for a code it no longer has. */
    private String named(Suggestion suggestion, Reply reply) {
        return classes.find(suggestion.body(), reply.replyClass())
                .map(ReplyClasses.ReplyClass::shown)
                .orElse("");
    }

    private FormText panel(Suggestion suggestion, Handling handling, Reply reply) {
        return FormText.of(
                "#### {}的答复\n\n**办理结果类别**：{}\n\n{}{}",
                offices.name(handling.unit()),
                named(suggestion, reply),
                reply.text(),
                promises(reply));
    }

    private static FormText promises(Reply reply) {
        if (reply.promise() == null) {
            return FormText.EMPTY;
        }
        return FormText.of(
                "\n\n**承诺事项**\n\n{}",
                reply.promise()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> FormText.of(
                                "- {}",
                                Stream.of(line.split("[|｜]", 2))
                                        .map(String::strip)
                                        .collect(Collectors.joining("，期限 "))))
                        .collect(FormText.joined("\n")));
    }
}
