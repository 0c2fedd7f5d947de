package jianyi.suggestion.rating;

import java.util.LinkedHashMap;
import java.util.Map;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import org.springframework.stereotype.Component;

/** What the units have answered in a round. */
@Component
class DeliveredTexts {

    private final Handlings handlings;
    private final Replies replies;
    private final Offices offices;

    DeliveredTexts(Handlings handlings, Replies replies, Offices offices) {
        this.handlings = handlings;
        this.replies = replies;
        this.offices = offices;
    }

    /** The replies delivered in the case's present round, each under its unit's name. */
    Map<String, String> texts(Suggestion suggestion) {
        Map<String, String> texts = new LinkedHashMap<>();
        handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round() && h.state() == Handling.State.DELIVERED)
                .forEach(h -> replies.latest(h.id())
                        .ifPresent(
                                reply -> texts.put("答复（" + offices.get(h.unit()).name() + "）", reply.text())));
        return texts;
    }
}
