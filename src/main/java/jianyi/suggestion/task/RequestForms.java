package jianyi.suggestion.task;

import java.util.Map;
import java.util.stream.Stream;
import jianyi.casework.step.Choice;
import jianyi.flow.text.FormText;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** What the forms show that decide on a deputy's request: to withdraw the suggestion, or to have another unit. */
@Component
class RequestForms {

    private final Handlings handlings;
    private final DeputyRequests requests;
    private final Offices offices;

    RequestForms(Handlings handlings, DeputyRequests requests, Offices offices) {
        this.handlings = handlings;
        this.requests = requests;
        this.offices = offices;
    }

    void withdrawal(Map<String, Object> facts, Suggestion suggestion) {
        facts.put("withdrawalReason", asked(suggestion, DeputyRequest.Kind.WITHDRAWAL));
        facts.put("handlingSoFar", soFar(suggestion));
    }

    void objection(Map<String, Object> facts, Suggestion suggestion) {
        facts.put("objectionReason", asked(suggestion, DeputyRequest.Kind.OBJECTION));
        facts.put("handlingSoFar", soFar(suggestion));
        facts.put("unitChoices", Choice.units(offices, suggestion.body(), false));
        facts.put(
                "chargedChoices",
                current(suggestion)
                        .map(h -> Choice.of(
                                h.unit(),
                                offices.name(h.unit()) + "（" + h.part().label() + "）"))
                        .toList());
    }

    private String asked(Suggestion suggestion, DeputyRequest.Kind kind) {
        return requests.latest(suggestion.number(), kind)
                .map(DeputyRequest::reason)
                .orElse("");
    }

    private Stream<Handling> current(Suggestion suggestion) {
        return handlings.atWork(suggestion).stream();
    }

    private FormText soFar(Suggestion suggestion) {
        return current(suggestion)
                .map(h -> FormText.of(
                        "- {}（{}）：{}，联系代表 {} 次",
                        offices.name(h.unit()),
                        h.part().label(),
                        h.state().label(),
                        handlings.contacts(h.id()).size()))
                .collect(FormText.joined("\n"));
    }
}
