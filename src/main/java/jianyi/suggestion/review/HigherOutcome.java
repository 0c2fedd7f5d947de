package jianyi.suggestion.review;

import java.util.stream.Collectors;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.ReplyClasses;
import org.springframework.stereotype.Component;

/** What came of a case at the higher congress, in words for the deputy of the lower one. */
@Component
class HigherOutcome {

    private final Handlings handlings;
    private final Replies replies;
    private final ReplyClasses classes;
    private final Offices offices;

    HigherOutcome(Handlings handlings, Replies replies, ReplyClasses classes, Offices offices) {
        this.handlings = handlings;
        this.replies = replies;
        this.classes = classes;
        this.offices = offices;
    }

    /** Who answered what, or how the case ended without an answer. */
    String sentence(Suggestion higher) {
        var answered = handlings.of(higher.number()).stream()
                .filter(h -> h.part().answers())
                .flatMap(h -> replies.latest(h.id()).stream()
                        .filter(reply -> reply.deliveredOn() != null)
                        .map(reply -> answer(higher, h, reply)))
                .collect(Collectors.joining("\n\n"));
        var head = higher.shownNumber() + "《" + higher.title() + "》："
                + higher.state().label() + "。";
        return answered.isEmpty() ? head : head + "\n" + answered;
    }

    private String answer(Suggestion higher, Handling handling, Reply reply) {
        var kind = classes.find(higher.body(), reply.replyClass())
                .map(ReplyClasses.ReplyClass::shown)
                .orElse(reply.replyClass());
        return offices.name(handling.unit()) + "答复（" + kind + "）：" + reply.text();
    }
}
