package jianyi.suggestion;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who and what the model's expressions ask for; always read from the case, never kept as a process variable. */
@Component
class CaseFacts {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Hands hands;

    CaseFacts(Suggestions suggestions, Handlings handlings, Hands hands) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.hands = hands;
    }

    String deputy(String number) {
        return suggestions.find(number).orElseThrow().deputy();
    }

    List<String> enterers(String number, String deputy) {
        return hands.enterers(deputy, suggestions.find(number).orElseThrow().body());
    }

    List<String> cosigners(String number) {
        return suggestions.cosigners(number).stream()
                .filter(cosigner -> cosigner.cosigned() == null)
                .map(Cosigner::person)
                .toList();
    }

    List<String> signers(String number) {
        return suggestions.cosigners(number).stream()
                .filter(cosigner -> Boolean.TRUE.equals(cosigner.cosigned()))
                .map(Cosigner::person)
                .toList();
    }

    List<String> handlings(String number) {
        int round = suggestions.find(number).orElseThrow().round();
        return handlings.of(number).stream()
                .filter(h -> h.round() == round && !h.state().ended())
                .map(h -> String.valueOf(h.id()))
                .toList();
    }
}
